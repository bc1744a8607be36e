import {
  addGuestCommand,
  correctAttendanceCommand,
  markAttendanceCommand,
  removeAttendanceCommand,
  type AttendanceView,
} from '@passerelle/contracts';
import type { Presence } from '@passerelle/domain';
import type { Send } from '../../../platform/own-changes';

/** Hours as `HH:mm`. Null keeps the arrival as it is, and means "still there" for a departure. */
export interface Hours {
  arrivedAt: string | null;
  leftAt: string | null;
}

export interface GuestDraft {
  name: string;
  organisationName: string;
  presence: Presence;
}

/** One change of the list, with the id that makes it count once. */
export type AttendanceChange = { commandId: string } & (
  | { kind: 'mark'; accountIds: string[]; presence: Presence }
  | ({ kind: 'correct'; entryId: string; presence: Presence } & Hours)
  | ({ kind: 'guest' } & GuestDraft)
  | { kind: 'remove'; entryId: string }
);

/** Sends one change; answers the whole list as it is afterwards. */
export function sendAttendance(send: Send, meetingId: string, change: AttendanceChange): Promise<AttendanceView> {
  const { commandId } = change;
  switch (change.kind) {
    case 'mark': {
      const { accountIds, presence } = change;
      return send(markAttendanceCommand, { meetingId }, { commandId, accountIds, presence });
    }
    case 'correct': {
      const { entryId, presence, arrivedAt, leftAt } = change;
      return send(correctAttendanceCommand, { entryId }, { commandId, presence, arrivedAt, leftAt });
    }
    case 'guest': {
      const { name, organisationName, presence } = change;
      return send(addGuestCommand, { meetingId }, { commandId, name, organisationName, presence });
    }
    case 'remove':
      return send(removeAttendanceCommand, { entryId: change.entryId }, { commandId });
  }
}
