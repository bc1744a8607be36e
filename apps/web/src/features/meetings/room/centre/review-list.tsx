import { IconCalendarEvent } from '@tabler/icons-react';
import type { FollowUpView, GeneralPointView } from '@passerelle/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { noBreakSpaces } from '../../../../platform/no-break-spaces';
import { CaseContact } from '../../../../shared/case-files/case-contact';
import { LateChip } from '../../../../shared/follow-ups/late-chip';
import { ChangingText } from '../../../../ui/changing-text';
import { EmptyState } from '../../../../ui/empty-state';
import { ReasonChip } from '../../../../ui/reason-chip';
import { FormattedDate } from '../../../../ui/formatted-date';
import { reviewByOrganisation } from './review-by-organisation';
import classes from './review-list.module.css';

interface ReviewListProps {
  point: GeneralPointView;
  /** The answers that the viewer may give to a follow-up. */
  answerTo: (followUp: FollowUpView) => ReactNode;
}

/** What was to be done since the last meetings, organisation by organisation. */
export function ReviewList({ point, answerTo }: ReviewListProps) {
  const { t } = useTranslation('points');
  const groups = reviewByOrganisation(point.followUps);
  if (groups.length === 0) return <EmptyState title={t('nothingLeft')}>{t('nothingLeftAbout')}</EmptyState>;
  return (
    <>
      <p className={classes.about}>{t('reviewAbout')}</p>
      {groups.map(({ organisationId, organisationName, followUps, late }) => (
        <section key={organisationId} className={classes.group} aria-labelledby={`review-${organisationId}`}>
          <div className={classes.head}>
            <h3 id={`review-${organisationId}`}>{organisationName}</h3>
            <ChangingText className={classes.count}>
              {`${t('toDo', { count: followUps.length })}${late > 0 ? t('lateAmong', { count: late }) : ''}`}
            </ChangingText>
          </div>
          <ul>
            {followUps.map((followUp) => (
              <li key={followUp.id} className={classes.row}>
                <div>
                  <p>{noBreakSpaces(followUp.text)}</p>
                  <About followUp={followUp} />
                </div>
                <Due followUp={followUp} today={point.today} />
                <div className={classes.answer}>{answerTo(followUp)}</div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function About({ followUp }: { followUp: FollowUpView }) {
  const { t } = useTranslation(['points', 'words']);
  const { reference, givenBy, status, assigneeName, declineReason, question, reply } = followUp;
  const state = t(`words:followUpStatus.${status}`).toLocaleLowerCase();
  return (
    <>
      <p className={classes.meta}>
        <span>{`${t('demandedBy', { reference, person: givenBy })}, `}</span>
        <ChangingText>{`${state}${assigneeName ? t('heldBy', { person: assigneeName }) : ''}`}</ChangingText>
        {declineReason ? <span>{t('because', { reason: declineReason })}</span> : null}
      </p>
      <CaseContact contact={followUp.contact} className={classes.meta} />
      {question ? (
        <p className={classes.said}>
          <strong>{t('questionOf', { person: question.byName })}</strong> {noBreakSpaces(question.text)}
        </p>
      ) : null}
      {reply ? (
        <p className={classes.said}>
          <strong>{t('replyOf')}</strong> {reply}
        </p>
      ) : null}
    </>
  );
}

function Due({ followUp, today }: { followUp: FollowUpView; today: string }) {
  const { t } = useTranslation('points');
  if (followUp.late) return <LateChip workingDays={followUp.workingDaysLate} />;
  return (
    <ReasonChip icon={<IconCalendarEvent stroke={1.75} aria-hidden />}>
      {followUp.dueDate === today ? (
        t('dueToday')
      ) : (
        <>
          <span>{t('due')}</span>
          <FormattedDate at={followUp.dueDate} form="day" />
        </>
      )}
    </ReasonChip>
  );
}
