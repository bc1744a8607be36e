import type { AttendanceEntry } from './attendance.js';
import { requireMeetingOpen, type Meeting } from './meeting.js';
import { isRefusal, type Refusal } from './refusal.js';

/** Whether a member who opened the page of an open meeting is in its room. */
export const ADMISSION_STATES = ['waiting', 'admitted', 'sent-out'] as const;
export type AdmissionState = (typeof ADMISSION_STATES)[number];

/** Who let a member into the room of a meeting, or sent them out of it, and when. */
export interface Admission {
  admittedAt: Date | null;
  admittedBy: string | null;
  sentOutAt: Date | null;
  sentOutBy: string | null;
}

/** A member who came, and of whom no facilitator has decided. */
export const WAITING: Admission = { admittedAt: null, admittedBy: null, sentOutAt: null, sentOutBy: null };

/** A member who opens the page of a meeting. */
export interface ArrivingMember {
  accountId: string;
  /** A facilitator of the committee. */
  facilitates: boolean;
}

/** [ATT-6] [ATT-7] */
export function admissionState({ admittedAt, sentOutAt }: Admission): AdmissionState {
  if (admittedAt !== null) return 'admitted';
  return sentOutAt === null ? 'waiting' : 'sent-out';
}

/**
 * [ATT-6] The admission of a member who may not have come yet: a facilitator whose arrival is not written is admitted as
 * well.
 */
export function admissionOf(
  { facilitates }: Pick<ArrivingMember, 'facilitates'>,
  came: Admission | null,
): AdmissionState {
  if (came === null && facilitates) return 'admitted';
  return admissionState(came ?? WAITING);
}

/** [SEE-4] In the room: admitted, and the page is open. `leftAt` is null while it is. */
export function isInRoom(who: Pick<Admission, 'admittedAt'> & { leftAt: Date | null }): boolean {
  return who.admittedAt !== null && who.leftAt === null;
}

/**
 * [ATT-6] A facilitator admits a member, who stays admitted until sent out, also through a lost connection. Refuses
 * `meeting-not-open`.
 */
export function admit(meeting: Meeting, admission: Admission, by: string, at: Date): Admission | Refusal {
  const closed = requireMeetingOpen(meeting);
  if (closed) return closed;
  return admission.admittedAt === null ? admitted(by, at) : admission;
}

/**
 * [ATT-6] The gesture for all admits those who wait and are expected. What a colleague decided meanwhile holds: a member
 * sent out or excused since is admitted by name alone. Refuses `meeting-not-open`.
 */
export function admitWaiting(
  meeting: Meeting,
  admission: Admission,
  line: Pick<AttendanceEntry, 'presence'> | null,
  by: string,
  at: Date,
): Admission | Refusal {
  const stays = admission.sentOutAt !== null || !isExpected(line);
  return stays ? (requireMeetingOpen(meeting) ?? admission) : admit(meeting, admission, by, at);
}

/**
 * [ATT-6] What becomes of the admission of a member who comes: a facilitator is admitted by coming, and so is a member
 * whom a facilitator already wrote down as taking part. A member who was sent out comes back by no such way.
 */
export function admissionOnArrival(
  admission: Admission,
  { accountId, facilitates }: ArrivingMember,
  line: Pick<AttendanceEntry, 'presence' | 'recordedBy'> | null,
  at: Date,
): Admission {
  if (admission.admittedAt !== null) return admission;
  if (facilitates) return admitted(accountId, at);
  if (admission.sentOutAt !== null || line === null || !isExpected(line)) return admission;
  return line.recordedBy === null ? admission : admitted(line.recordedBy, at);
}

/** [ATT-6] A member who is excused is not expected: admitted by name, and not by the gesture for all. */
export function isExpected(line: Pick<AttendanceEntry, 'presence'> | null): boolean {
  return line?.presence !== 'excused';
}

/** [ATT-7] A facilitator sends a member out of the room. Refuses `meeting-not-open`, `facilitator-stays`. */
export function sendOut(
  meeting: Meeting,
  admission: Admission,
  { facilitates }: Pick<ArrivingMember, 'facilitates'>,
  by: string,
  at: Date,
): Admission | Refusal {
  const closed = requireMeetingOpen(meeting);
  if (closed) return closed;
  if (facilitates) return { refused: 'facilitator-stays' };
  if (admission.sentOutAt !== null) return admission;
  return { ...WAITING, sentOutAt: at, sentOutBy: by };
}

/**
 * [ATT-6] The membership of a member ended while the meeting was open: with another one they wait, and come back neither
 * by their earlier admission nor by an earlier line of the list.
 */
export function endedWithMembership(admission: Admission, by: string | null, at: Date): Admission {
  return admission.sentOutAt === null ? { ...WAITING, sentOutAt: at, sentOutBy: by } : admission;
}

/**
 * [ATT-6] [ATT-7] What a facilitator may do now with the admission of a member who came. Who waited and has gone is let
 * in, or kept out, once they are back.
 */
export function admissionAbilities(
  meeting: Meeting,
  admission: Admission,
  who: Pick<ArrivingMember, 'facilitates'> & { online: boolean },
  at: Date,
): { admit: boolean; sendOut: boolean } {
  if (!who.online && admissionState(admission) === 'waiting') return { admit: false, sendOut: false };
  const by = '';
  const changes = (next: Admission | Refusal): boolean => !isRefusal(next) && next !== admission;
  return {
    admit: changes(admit(meeting, admission, by, at)),
    sendOut: changes(sendOut(meeting, admission, who, by, at)),
  };
}

function admitted(by: string, at: Date): Admission {
  return { ...WAITING, admittedAt: at, admittedBy: by };
}
