import type { AttendanceLine } from '@passerelle/contracts';
import type { Presence } from '@passerelle/domain';
import { useMutation } from '@tanstack/react-query';
import { uuidv4 } from 'lib0/random';
import { useState } from 'react';
import { attendanceQuery } from './attendance-query';
import { thing } from '../../../shared/queries/things';
import { fillView } from '../../../platform/freshness';
import { runCommands } from '../../../platform/own-changes';
import { clockTime } from '../../../platform/dates';
import { useView } from '../../../platform/queries';
import { useDateContext } from '../../../platform/time-zone';
import { lineKey, withMarks } from './attendance-lines';
import type { AdmissionCommands } from './use-admissions';
import { sendAttendance, type AttendanceChange, type GuestDraft, type Hours } from './send-attendance';

/** A presence on its way to the server: shown immediately, for any member. */
interface OnItsWay {
  commandId: string;
  keys: readonly string[];
  presence: Presence;
}

/** What can be done of the list. Every command goes to the server in the order in which it was made. */
export interface AttendanceCommands {
  markMany: (accountIds: string[], presence: Presence) => void;
  markOne: (line: AttendanceLine, presence: Presence) => void;
  correctHours: (line: AttendanceLine, hours: Partial<Hours>) => void;
  addGuest: (guest: GuestDraft, onAdded: () => void) => void;
  remove: (line: AttendanceLine) => void;
}

/** And of who is in the room. */
export type ListCommands = AttendanceCommands & Pick<AdmissionCommands, 'admit' | 'sendOut'>;

/** The attendance of a meeting, and the commands that take it. */
export function useAttendance(meetingId: string) {
  const context = useDateContext();
  const list = useView(attendanceQuery, { meetingId });
  const [onTheirWay, setOnTheirWay] = useState<readonly OnItsWay[]>([]);
  const sending = useMutation({
    mutationFn: (change: AttendanceChange) =>
      runCommands([thing('attendance', meetingId)], async (send) => {
        const result = await sendAttendance(send, meetingId, change);
        return { result, filled: [fillView(attendanceQuery, { meetingId }, result)] };
      }),
    // One at a time: two commands on the same line never cross on the network.
    scope: { id: `attendance ${meetingId}` },
    onSettled: (_view, _error, { commandId }) =>
      setOnTheirWay((others) => others.filter((one) => one.commandId !== commandId)),
  });
  const show = (keys: readonly string[], presence: Presence): string => {
    const commandId = uuidv4();
    setOnTheirWay((others) => [...others, { commandId, keys, presence }]);
    return commandId;
  };
  const hourOf = (at: string | null): string | null =>
    at === null ? null : clockTime(at, { ...context, language: 'en' });

  const commands: AttendanceCommands = {
    markMany: (accountIds, presence) =>
      sending.mutate({ kind: 'mark', commandId: show(accountIds, presence), accountIds, presence }),
    markOne: (line, presence) => {
      const commandId = show([lineKey(line)], presence);
      if (line.accountId !== null) {
        sending.mutate({ kind: 'mark', commandId, accountIds: [line.accountId], presence });
      } else if (line.entryId !== null) {
        const leftAt = hourOf(line.leftAt);
        sending.mutate({ kind: 'correct', commandId, entryId: line.entryId, presence, arrivedAt: null, leftAt });
      }
    },
    correctHours: (line, hours) => {
      if (line.entryId === null || line.presence === null) return;
      const { entryId, presence } = line;
      const kept = { arrivedAt: null, leftAt: hourOf(line.leftAt) };
      sending.mutate({ kind: 'correct', commandId: uuidv4(), entryId, presence, ...kept, ...hours });
    },
    addGuest: (guest, onAdded) =>
      sending.mutate({ kind: 'guest', commandId: uuidv4(), ...guest }, { onSuccess: onAdded }),
    remove: (line) => {
      if (line.entryId !== null) sending.mutate({ kind: 'remove', commandId: uuidv4(), entryId: line.entryId });
    },
  };
  const marks = new Map(onTheirWay.flatMap(({ keys, presence }) => keys.map((key) => [key, presence] as const)));
  return {
    list,
    linesOf: (lines: readonly AttendanceLine[]) => withMarks(lines, marks),
    commands,
    pending: sending.isPending,
    error: sending.error,
  };
}
