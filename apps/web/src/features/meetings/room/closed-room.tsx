import { Button } from '@mantine/core';
import type { MeetingView } from '@passerelle/contracts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { OpenMeeting } from '../agenda/open-meeting';
import { useAnnouncedPresence } from './use-announced-presence';
import { useRoomParts } from './room-parts';
import { daysFromToday, longDateTime } from '../../../platform/dates';
import { paths } from '../../../shared/paths';
import { useDateContext } from '../../../platform/time-zone';
import { BrandMark } from '../../../ui/brand-mark';
import classes from './room.module.css';

/** The room before it opens, once it is closed, or when it was cancelled. */
export function ClosedRoom({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('meeting-room');
  const { RejectedTextNotice, Palette } = useRoomParts();
  const context = useDateContext();
  // A member who waits here is counted as soon as the meeting opens.
  const waiting = { meetingId: meeting.id, following: true, unsaved: false, itemId: null };
  useAnnouncedPresence(meeting.status === 'planned' && meeting.abilities.enter, waiting);
  const closed = meeting.status === 'closed';
  const isToday = daysFromToday(meeting.startsAt, context) === 0;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (closed) title.current?.focus();
  }, [closed]);
  const words = {
    planned: [
      t('notOpenTitle'),
      t(meeting.abilities.open ? 'notOpenYours' : 'notOpen', { date: longDateTime(meeting.startsAt, context) }),
    ],
    open: ['', ''],
    closed: [t('closedTitle'), t('closed')],
    cancelled: [t('cancelledTitle'), t('cancelled')],
  }[meeting.status];
  return (
    <main className={classes.alone}>
      <Link to={paths.meetings(meeting.committeeId)} aria-label={meeting.committeeName}>
        <BrandMark />
      </Link>
      <h1 ref={title} tabIndex={-1}>
        {words[0]}
      </h1>
      <p role="status">{words[1]}</p>
      <div className={classes.links}>
        {closed && meeting.abilities.readRecord ? (
          <Button component={Link} to={paths.minutes(meeting.id)}>
            {t('toMinutes')}
          </Button>
        ) : null}
        <OpenMeeting meeting={meeting} />
        {meeting.status === 'planned' ? (
          <Button
            component={Link}
            to={paths.preparation(meeting.id)}
            variant={meeting.abilities.open && isToday ? 'default' : 'filled'}
          >
            {t('toPreparation')}
          </Button>
        ) : null}
      </div>
      <Palette committeeId={meeting.committeeId} />
      <RejectedTextNotice closed />
    </main>
  );
}
