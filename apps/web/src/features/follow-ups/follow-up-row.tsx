import { IconAlertCircle, IconArrowBackUp, IconCalendarEvent, IconCircleCheck, IconMail } from '@tabler/icons-react';
import type { FollowUpView } from '@passerelle/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { daysFromToday } from '../../platform/dates';
import { paths } from '../../platform/paths';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { useDateContext } from '../../platform/time-zone';
import { Notice } from '../../ui/notice';
import { ReasonChip } from '../../ui/reason-chip';
import { When } from '../../ui/when';
import { AnswerGestures } from './answer-gestures';
import { DeclineForm } from './decline-form';
import { useAnswer } from './use-answer';
import classes from './follow-ups.module.css';

interface FollowUpRowProps {
  followUp: FollowUpView;
  /** Owed by the viewer's organisation; else the row says who owes it. */
  owed: boolean;
  onAnswered: (answer: 'accepted' | 'done' | 'declined') => void;
}

function Why({ followUp }: { followUp: FollowUpView }) {
  const { t } = useTranslation('follow-ups');
  const context = useDateContext();
  const { late, status, dueDate, givenAt } = followUp;
  if (late) {
    return (
      <ReasonChip tone="late" icon={<IconAlertCircle stroke={1.75} aria-hidden />}>
        {t('daysLate', { count: -daysFromToday(dueDate, context) })}
      </ReasonChip>
    );
  }
  switch (status) {
    case 'given':
      return (
        <ReasonChip icon={<IconMail stroke={1.75} aria-hidden />}>
          {t('since')}
          <When at={givenAt} />
        </ReasonChip>
      );
    case 'accepted':
      return (
        <ReasonChip icon={<IconCalendarEvent stroke={1.75} aria-hidden />}>
          <When at={dueDate} />
        </ReasonChip>
      );
    case 'done':
      return (
        <ReasonChip tone="done" icon={<IconCircleCheck stroke={1.75} aria-hidden />}>
          {t('done')}
        </ReasonChip>
      );
    case 'declined':
      return <ReasonChip icon={<IconArrowBackUp stroke={1.75} aria-hidden />}>{t('declined')}</ReasonChip>;
  }
}

function About({ followUp, owed }: { followUp: FollowUpView; owed: boolean }) {
  const { t } = useTranslation('follow-ups');
  const { reference, givenBy, organisationName, caseFileId, declineReason, dueDate } = followUp;
  const words = owed
    ? t('from', { reference, person: givenBy })
    : t('fromTo', { organisation: organisationName, reference });
  return (
    <div>
      <h3 className={classes.text}>{followUp.text}</h3>
      <p className={classes.meta}>
        {caseFileId ? <Link to={paths.caseFile(caseFileId)}>{words}</Link> : words}, {t('due')}
        <When at={dueDate} form="day" />
      </p>
      {declineReason ? <p className={classes.meta}>« {declineReason} »</p> : null}
    </div>
  );
}

/** One follow-up: why it is here, what is asked, the one gesture. Declining opens in place. */
export function FollowUpRow({ followUp, owed, onAnswered }: FollowUpRowProps) {
  const sentence = useRefusalSentence();
  const [declining, setDeclining] = useState(false);
  const answer = useAnswer(followUp, (given) => {
    setDeclining(false);
    onAnswered(given);
  });
  return (
    <li className={classes.row} data-open={declining}>
      <Why followUp={followUp} />
      <About followUp={followUp} owed={owed} />
      {declining ? null : <AnswerGestures followUp={followUp} answer={answer} onDecline={() => setDeclining(true)} />}
      {declining ? (
        <DeclineForm
          pending={answer.pending}
          onBack={() => setDeclining(false)}
          onDecline={(reason) => answer.decline(reason)}
        />
      ) : null}
      {answer.error ? (
        <div className={classes.refused}>
          <Notice tone="late" spoken="alert">
            {sentence(answer.error)}
          </Notice>
        </div>
      ) : null}
    </li>
  );
}
