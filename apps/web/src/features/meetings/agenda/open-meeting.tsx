import { Button } from '@mantine/core';
import { openMeetingCommand, type MeetingView } from '@passerelle/contracts';
import { uuidv4 } from 'lib0/random';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { changesMeeting } from '../../../shared/queries/meetings';
import { paths } from '../../../shared/paths';
import { daysFromToday, longDateTime } from '../../../platform/dates';
import { useCommand } from '../../../platform/queries';
import { useRefusalSentence } from '../../../platform/refusal-sentence';
import { useDateContext } from '../../../platform/time-zone';
import { Notice } from '../../../ui/notice';

/** Opens the meeting and enters its room. On another day than its own, it asks first: it opens for every member. */
export function OpenMeeting({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('agenda');
  const navigate = useNavigate();
  const sentence = useRefusalSentence();
  const context = useDateContext();
  const open = useCommand(openMeetingCommand, changesMeeting(meeting.id));
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (!meeting.abilities.open) return null;
  const isToday = daysFromToday(meeting.startsAt, context) === 0;
  const start = (): void => {
    if (open.isPending) return;
    const body = { commandId: uuidv4(), expectedVersion: meeting.version };
    const request = { params: { meetingId: meeting.id }, body };
    open.mutate(request, { onSuccess: () => void navigate(paths.room(meeting.id)) });
  };
  const leave = (): void => {
    setAsking(false);
    button.current?.focus();
  };
  return (
    <>
      <Button
        ref={button}
        variant={isToday ? 'filled' : 'default'}
        aria-busy={open.isPending}
        aria-expanded={isToday ? undefined : asking}
        onClick={isToday ? start : () => setAsking(true)}
      >
        {t('openMeeting')}
      </Button>
      {asking ? (
        <Notice
          tone="watch"
          spoken="status"
          title={t('openAnotherDay', { date: longDateTime(meeting.startsAt, context) })}
          actions={
            <>
              <Button size="xs" variant="default" aria-busy={open.isPending} onClick={start}>
                {t('openNow')}
              </Button>
              <Button size="xs" variant="subtle" onClick={leave}>
                {t('leavePlanned')}
              </Button>
            </>
          }
        />
      ) : null}
      {open.error ? <Notice tone="late" spoken="alert" title={sentence(open.error)} /> : null}
    </>
  );
}
