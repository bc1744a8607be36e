import { Button } from '@mantine/core';
import { cancelMeetingCommand, type MeetingView } from '@passerelle/contracts';
import { uuidv4 } from 'lib0/random';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { changesMeeting } from '../../../shared/queries/meetings';
import { paths } from '../../../shared/paths';
import { useCommand } from '../../../platform/queries';
import { useRefusalSentence } from '../../../platform/refusal-sentence';
import { Notice } from '../../../ui/notice';
import { OpenMeeting } from './open-meeting';
import { TakeBackOpening } from './take-back-opening';

/** Opens the meeting and enters the room, or cancels it; once closed, leads to its minutes. */
export function MeetingActions({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('agenda');
  const sentence = useRefusalSentence();
  const cancel = useCommand(cancelMeetingCommand, changesMeeting(meeting.id));
  const [cancelling, setCancelling] = useState(false);
  const { abilities } = meeting;
  const params = { meetingId: meeting.id };
  const body = (): { commandId: string; expectedVersion: number } => ({
    commandId: uuidv4(),
    expectedVersion: meeting.version,
  });
  return (
    <>
      {abilities.cancel && !cancelling ? (
        <Button variant="subtle" onClick={() => setCancelling(true)}>
          {t('cancelMeeting')}
        </Button>
      ) : null}
      <OpenMeeting meeting={meeting} />
      <TakeBackOpening meeting={meeting} />
      {meeting.status === 'open' && abilities.enter ? (
        <Button component={Link} to={paths.room(meeting.id)}>
          {t('enter')}
        </Button>
      ) : null}
      {meeting.status === 'closed' && abilities.readRecord ? (
        <Button component={Link} to={paths.minutes(meeting.id)}>
          {t('readMinutes')}
        </Button>
      ) : null}
      {cancelling && abilities.cancel ? (
        <Notice
          tone="watch"
          title={t('cancelMeans')}
          actions={
            <>
              <Button
                size="xs"
                variant="default"
                aria-busy={cancel.isPending}
                onClick={() => !cancel.isPending && cancel.mutate({ params, body: body() })}
              >
                {t('cancelMeeting')}
              </Button>
              <Button size="xs" variant="subtle" onClick={() => setCancelling(false)}>
                {t('keepMeeting')}
              </Button>
            </>
          }
        />
      ) : null}
      {cancel.error ? <Notice tone="late" spoken="alert" title={sentence(cancel.error)} /> : null}
    </>
  );
}
