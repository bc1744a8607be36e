import { IconArrowForwardUp, IconCircleCheck, IconRepeat, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { noBreakSpaces } from '../../../platform/no-break-spaces';
import type { CaseItem } from '../../../shared/agenda/agenda-item';
import { ReasonChip } from '../../../ui/reason-chip';

/** Why the item is there, in a chip; its whole reason opens under it. */
export function AgendaItemReason({ agendaItem }: { agendaItem: CaseItem }) {
  const { t } = useTranslation(['agenda', 'words']);
  const rule = (
    <>
      <p>{noBreakSpaces(agendaItem.reason)}</p>
      {agendaItem.missing ? <p>{t('missing', { missing: agendaItem.missing })}</p> : null}
      <p>{t('proposedBy', { name: agendaItem.proposedByName })}</p>
    </>
  );
  const icon = { stroke: 1.75, 'aria-hidden': true } as const;
  if (agendaItem.status === 'decided' && agendaItem.outcome) {
    return (
      <ReasonChip icon={<IconCircleCheck {...icon} />} tone="done" rule={rule}>
        {t(`words:outcome.${agendaItem.outcome}`)}
      </ReasonChip>
    );
  }
  if (agendaItem.status === 'postponed') {
    return (
      <ReasonChip icon={<IconArrowForwardUp {...icon} />} tone="watch" rule={rule}>
        {t('words:itemStatus.postponed')}
      </ReasonChip>
    );
  }
  if (agendaItem.carriedOver) {
    return (
      <ReasonChip icon={<IconRepeat {...icon} />} rule={rule}>
        {t('carriedOver')}
      </ReasonChip>
    );
  }
  return (
    <ReasonChip icon={<IconUser {...icon} />} rule={rule}>
      {t('proposedBy', { name: agendaItem.proposedByName })}
    </ReasonChip>
  );
}
