import { Button } from '@mantine/core';
import { openMeetingCommand, type MeetingView } from '@passerelle/contracts';
import { uuidv4 } from 'lib0/random';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { changesMeeting } from '../../../shared/queries/meetings';
import { paths } from '../../../shared/paths';
import { useCommand } from '../../../platform/queries';
import { useRefusalSentence } from '../../../platform/refusal-sentence';
import { Notice } from '../../../ui/notice';

/** Opens the meeting and enters its room. */
export function OpenMeeting({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('agenda');
  const navigate = useNavigate();
  const sentence = useRefusalSentence();
  const open = useCommand(openMeetingCommand, changesMeeting(meeting.id));
  if (!meeting.abilities.open) return null;
  const params = { meetingId: meeting.id };
  const body = { commandId: uuidv4(), expectedVersion: meeting.version };
  return (
    <>
      <Button
        aria-busy={open.isPending}
        onClick={() => {
          if (open.isPending) return;
          open.mutate({ params, body }, { onSuccess: () => void navigate(paths.room(meeting.id)) });
        }}
      >
        {t('openMeeting')}
      </Button>
      {open.error ? <Notice tone="late" spoken="alert" title={sentence(open.error)} /> : null}
    </>
  );
}
