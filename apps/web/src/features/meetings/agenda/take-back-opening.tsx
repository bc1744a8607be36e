import { Button } from '@mantine/core';
import { takeBackOpeningCommand, type MeetingView } from '@passerelle/contracts';
import { uuidv4 } from 'lib0/random';
import { useTranslation } from 'react-i18next';
import { changesMeeting } from '../../../shared/queries/meetings';
import { useCommand } from '../../../platform/queries';
import { useRefusalSentence } from '../../../platform/refusal-sentence';
import { Notice } from '../../../ui/notice';
import classes from './take-back-opening.module.css';

/** Takes back an opening made by mistake, while nothing was written: the meeting is planned again, for every member. */
export function TakeBackOpening({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('agenda');
  const sentence = useRefusalSentence();
  const takeBack = useCommand(takeBackOpeningCommand, changesMeeting(meeting.id));
  if (!meeting.abilities.takeBackOpening) return null;
  const run = (): void => {
    if (takeBack.isPending) return;
    const body = { commandId: uuidv4(), expectedVersion: meeting.version };
    takeBack.mutate({ params: { meetingId: meeting.id }, body });
  };
  return (
    <div className={classes.takeBack}>
      <p>{t('takeBackOpeningMeans')}</p>
      <Button variant="default" size="xs" aria-busy={takeBack.isPending} onClick={run}>
        {t('takeBackOpening')}
      </Button>
      {takeBack.error ? <Notice tone="late" spoken="alert" title={sentence(takeBack.error)} /> : null}
    </div>
  );
}
