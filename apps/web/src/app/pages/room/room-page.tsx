import type { MeetingView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { meetingQuery } from '../../../shared/queries/meetings';
import { useForgetWorkingDrafts } from '../../../shared/agenda/use-forget-working-drafts';
import { dayOfMonth } from '../../../platform/dates';
import { useDocumentTitle } from '../../../platform/document-title';
import { useView } from '../../../platform/queries';
import { TimeZone, useDateContext } from '../../../platform/time-zone';
import { ViewState } from '../../../ui/view-state';
import { RoomPartsProvider } from '../../../features/meetings/room/room-parts';
import { ClosedRoom } from '../../../features/meetings/room/closed-room';
import { OpenRoom } from '../../../features/meetings/room/open-room';
import { ROOM_PARTS } from './room-parts';
import classes from '../../../features/meetings/room/room.module.css';

/** The meeting room, whatever the meeting's status. */
export function Component() {
  const { meetingId = '' } = useParams();
  const meeting = useView(meetingQuery, { meetingId });
  if (meeting.data === undefined) {
    return (
      <main className={classes.alone}>
        <ViewState query={meeting} page>
          {() => null}
        </ViewState>
      </main>
    );
  }
  return (
    <TimeZone value={meeting.data.timeZone}>
      <Room meeting={meeting.data} />
    </TimeZone>
  );
}

function Room({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('meeting-room');
  const context = useDateContext();
  useForgetWorkingDrafts([meeting]);
  useDocumentTitle(t('pageTitle', { date: dayOfMonth(meeting.startsAt, context) }));
  return (
    <RoomPartsProvider value={ROOM_PARTS}>
      {meeting.status === 'open' ? <OpenRoom key={meeting.id} meeting={meeting} /> : <ClosedRoom meeting={meeting} />}
    </RoomPartsProvider>
  );
}
