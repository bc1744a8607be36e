import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ReasonChip } from '../../ui/reason-chip';

/** "en retard de 3 jours ouvrés": counted by the server, which knows the public holidays. */
export function LateChip({ workingDays }: { workingDays: number }) {
  const { t } = useTranslation('words');
  return (
    <ReasonChip tone="late" icon={<IconAlertCircle stroke={1.75} aria-hidden />}>
      {t('lateBy', { count: workingDays })}
    </ReasonChip>
  );
}
