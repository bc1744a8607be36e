import { IconArrowForwardUp, IconCircleCheck, IconRepeat, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ReasonChip } from '../../../ui/reason-chip';
import type { CaseLine } from './agenda-order';

/** Why the line is there, in a chip; its whole reason opens under it. */
export function LineReason({ line }: { line: CaseLine }) {
  const { t } = useTranslation(['agenda', 'words']);
  const rule = (
    <>
      <p>{line.reason}</p>
      {line.missing ? <p>{t('missing', { missing: line.missing })}</p> : null}
      <p>{t('proposedBy', { name: line.proposedByName })}</p>
    </>
  );
  const icon = { stroke: 1.75, 'aria-hidden': true } as const;
  if (line.status === 'decided' && line.outcome) {
    return (
      <ReasonChip icon={<IconCircleCheck {...icon} />} tone="done" rule={rule}>
        {t(`words:outcome.${line.outcome}`)}
      </ReasonChip>
    );
  }
  if (line.status === 'postponed') {
    return (
      <ReasonChip icon={<IconArrowForwardUp {...icon} />} tone="watch" rule={rule}>
        {t('words:itemStatus.postponed')}
      </ReasonChip>
    );
  }
  if (line.carriedOver) {
    return (
      <ReasonChip icon={<IconRepeat {...icon} />} rule={rule}>
        {t('carriedOver')}
      </ReasonChip>
    );
  }
  return (
    <ReasonChip icon={<IconUser {...icon} />} rule={rule}>
      {t('proposedBy', { name: line.proposedByName })}
    </ReasonChip>
  );
}
