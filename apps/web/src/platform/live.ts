import {
  ENTER_MEETING,
  LEAVE_MEETING,
  LIVE_EVENT,
  liveEvent,
  listCommittees,
  listFollowUps,
  listMeetings,
  listParticipants,
  showAgendaItem,
  showCaseFile,
  showClosing,
  showCommittee,
  showMe,
  showMeeting,
  showRecord,
  listCaseFiles,
  type Endpoint,
  type LiveEvent,
} from '@passerelle/contracts';
import { io, type Socket } from 'socket.io-client';
import * as parser from 'socket.io-msgpack-parser';
import { queryClient } from './queries';

const TOUCHED: Record<LiveEvent['kind'], readonly Endpoint[]> = {
  meeting: [showMeeting, showAgendaItem, showClosing, listMeetings, showRecord, showCaseFile],
  committee: [listCommittees, showCommittee, listMeetings, listCaseFiles, showCaseFile],
  'follow-ups': [listFollowUps, showAgendaItem, showCaseFile],
  participants: [listParticipants, showClosing],
  access: [showMe, showMeeting, showAgendaItem, listCaseFiles, showCaseFile],
};

let socket: Socket | null = null;

/** The one live connection of the page. WebSocket first; many offices block it, so long-polling stays possible. */
export function liveSocket(): Socket {
  if (socket) return socket;
  socket = io({
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    parser,
    reconnectionDelay: 300,
    reconnectionDelayMax: 4_000,
    randomizationFactor: 0.6,
  });
  socket.on(LIVE_EVENT, (message: unknown) => {
    const event = liveEvent.safeParse(message);
    if (!event.success) return;
    for (const endpoint of TOUCHED[event.data.kind]) void queryClient.invalidateQueries({ queryKey: [endpoint.path] });
  });
  // Whatever was missed while the line was cut is asked again.
  socket.on('connect', () => void queryClient.invalidateQueries());
  return socket;
}

/** Closes the live connection, when the member signs out. */
export function closeLiveSocket(): void {
  socket?.disconnect();
  socket = null;
}

/** Says where the member is and whether something is still to be saved; said again at each reconnection by the caller. */
export function announceInMeeting(state: { meetingId: string; following: boolean; unsaved: boolean }): void {
  liveSocket().emit(ENTER_MEETING, state);
}

export function announceLeft(meetingId: string): void {
  liveSocket().emit(LEAVE_MEETING, { meetingId });
}
