import type { FollowUpView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { noBreakSpaces } from '../../platform/no-break-spaces';
import { dayOfMonth } from '../../platform/dates';
import { CaseContact } from '../../shared/case-files/case-contact';
import { paths } from '../../shared/paths';
import { useDateContext } from '../../platform/time-zone';
import { ChangingText } from '../../ui/changing-text';
import { FormattedDate } from '../../ui/formatted-date';
import classes from './follow-ups.module.css';

interface FollowUpAboutProps {
  followUp: FollowUpView;
  /** Owed by the viewer's own organisation. */
  owed: boolean;
  /** The organisation is not said above the row. */
  named?: boolean;
}

/** What is asked, for which case, by whom and for when; to whom it is assigned, and what was said of it. */
export function FollowUpAbout({ followUp, owed, named = false }: FollowUpAboutProps) {
  const { t } = useTranslation('follow-ups');
  const context = useDateContext();
  const { reference, caseFileId, givenBy, organisationName, dueDate, meetingAt, assigneeName, mine } = followUp;
  const holder = assigneeName === null ? null : mine ? t('inYourHands') : t('inHandsOf', { person: assigneeName });
  const date = dayOfMonth(meetingAt, context);
  const asked = owed ? t('askedBy', { person: givenBy, date }) : t('askedAt', { date });
  return (
    <div className={classes.about}>
      <h3 className={classes.text}>{noBreakSpaces(followUp.text) || t('wordsGone')}</h3>
      <p className={classes.meta}>
        {caseFileId ? <Link to={paths.caseFile(caseFileId)}>{reference}</Link> : <span>{reference}</span>}
        <ChangingText>{`, ${[...(named ? [organisationName] : []), asked, t('due')].join(', ')}`}</ChangingText>
        <FormattedDate at={dueDate} form="day" />
        {holder ? <ChangingText>{`, ${holder}`}</ChangingText> : null}
      </p>
      <CaseContact contact={followUp.contact} className={classes.meta} />
      <Exchange followUp={followUp} />
    </div>
  );
}

function Exchange({ followUp }: { followUp: FollowUpView }) {
  const { t } = useTranslation('follow-ups');
  const { question, reply, declineReason, doneWord, abilities } = followUp;
  return (
    <>
      {question ? (
        <p className={classes.said}>
          <strong>{t('questionOf', { person: question.byName })}</strong> {noBreakSpaces(question.text)}
        </p>
      ) : null}
      {reply ? (
        <p className={classes.said}>
          <strong>{t('replyOf')}</strong> {noBreakSpaces(reply)}
        </p>
      ) : question && !abilities.reply ? (
        <p className={classes.meta}>{t('replyAwaited')}</p>
      ) : null}
      {declineReason ? <p className={classes.said}>{t('because', { reason: declineReason })}</p> : null}
      {doneWord ? <p className={classes.said}>{t('doneWord', { word: doneWord })}</p> : null}
    </>
  );
}
