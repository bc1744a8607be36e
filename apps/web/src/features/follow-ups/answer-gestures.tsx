import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { FollowUpView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import type { Answer } from './use-answer';
import classes from './follow-ups.module.css';

interface AnswerGesturesProps {
  followUp: FollowUpView;
  answer: Answer;
  onDecline: () => void;
}

/** One gesture first: accept what is new, say done what was accepted. */
export function AnswerGestures({ followUp, answer, onDecline }: AnswerGesturesProps) {
  const { t } = useTranslation('follow-ups');
  const { accept, decline, finish } = followUp.abilities;
  if (!accept && !decline && !finish) return null;
  const fresh = followUp.status === 'given' && accept;
  return (
    <div className={classes.gestures}>
      {fresh ? (
        <Button size="xs" loading={answer.pending} onClick={answer.accept}>
          {t('accept')}
        </Button>
      ) : null}
      {finish && !fresh ? (
        <Button
          size="xs"
          variant="default"
          loading={answer.pending}
          leftSection={<IconCheck size={16} stroke={1.75} aria-hidden />}
          onClick={answer.finish}
        >
          {t('finish')}
        </Button>
      ) : null}
      {decline ? (
        <Button size="xs" variant={fresh ? 'default' : 'subtle'} onClick={onDecline} disabled={answer.pending}>
          {t('decline')}
        </Button>
      ) : null}
    </div>
  );
}
