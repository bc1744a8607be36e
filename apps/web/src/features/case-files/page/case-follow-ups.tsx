import { IconAlertCircle, IconArrowBackUp, IconBan, IconCalendarEvent, IconCircleCheck } from '@tabler/icons-react';
import type { CaseFileView, FollowUpView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { noBreakSpaces } from '../../../platform/no-break-spaces';
import { paths } from '../../../shared/paths';
import { ReasonChip } from '../../../ui/reason-chip';
import { Section } from '../../../ui/section';
import { FormattedDate } from '../../../ui/formatted-date';
import classes from './case-file.module.css';

const ICONS = {
  given: IconCalendarEvent,
  accepted: IconCalendarEvent,
  declined: IconArrowBackUp,
  done: IconCircleCheck,
  cancelled: IconBan,
};

function State({ followUp: { late, status } }: { followUp: FollowUpView }) {
  const { t } = useTranslation('case-file');
  const { t: word } = useTranslation('words');
  const Icon = late ? IconAlertCircle : ICONS[status];
  return (
    <ReasonChip tone={status === 'done' ? 'done' : late ? 'late' : 'plain'} icon={<Icon stroke={1.75} aria-hidden />}>
      {late ? t('late') : word(`followUpStatus.${status}`)}
    </ReasonChip>
  );
}

interface CaseFollowUpsProps {
  caseFile: CaseFileView;
  /** Only what is still owed. */
  open?: boolean;
}

/** What partners owe, or have done, for this case. */
export function CaseFollowUps({ caseFile, open = false }: CaseFollowUpsProps) {
  const { t } = useTranslation('case-file');
  const followUps = caseFile.followUps.filter(({ status }) => !open || status === 'given' || status === 'accepted');
  return (
    <Section
      title={t('followUpsTitle')}
      note={followUps.length || null}
      link={<Link to={paths.followUps(caseFile.committeeId)}>{t('allFollowUps')}</Link>}
    >
      {followUps.length === 0 ? <p className={classes.empty}>{t('noFollowUp')}</p> : null}
      <ul>
        {followUps.map((followUp) => (
          <li key={followUp.id} className={classes.row}>
            <div>
              <p className={classes.text}>{noBreakSpaces(followUp.text)}</p>
              <p className={classes.meta}>
                {followUp.organisationName}, {t('due')}
                <FormattedDate at={followUp.dueDate} form="day" />
              </p>
              {followUp.declineReason ? (
                <p className={classes.meta}>
                  «{'\u00a0'}
                  {noBreakSpaces(followUp.declineReason)}
                  {'\u00a0'}»
                </p>
              ) : null}
              {followUp.doneWord ? (
                <p className={classes.meta}>
                  «{'\u00a0'}
                  {noBreakSpaces(followUp.doneWord)}
                  {'\u00a0'}»
                </p>
              ) : null}
            </div>
            <State followUp={followUp} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
