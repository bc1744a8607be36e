import {
  ADMISSION_STATES,
  AGENDA_ITEM_STATUSES,
  AGE_BANDS,
  CASE_STATUSES,
  GENERAL_POINT_KINDS,
  MOMENTS,
  OUTCOMES,
  FOLLOW_THROUGH_KINDS,
  RESERVATION_KINDS,
} from '@passerelle/domain';
import { z } from 'zod';
import { calendarDate, command, commandId, id, instant, query, version } from './endpoint.js';
import { followUpView } from './follow-ups.js';
import { itemParams, meetingParams, versioned } from './meetings.js';

export const decisionView = z.strictObject({
  id,
  outcome: z.enum(OUTCOMES),
  wording: z.string(),
  carrierName: z.string(),
  plannedDate: calendarDate,
  recordedByName: z.string(),
  recordedAt: instant,
});

export const reservationView = z.strictObject({
  id,
  kind: z.enum(RESERVATION_KINDS),
  organisationName: z.string(),
  text: z.string(),
  recordedByName: z.string(),
  abilities: z.strictObject({ withdraw: z.boolean() }),
});
export type ReservationView = z.infer<typeof reservationView>;

const sheetLink = z.strictObject({ documentId: id, compartment: z.literal('common'), write: z.boolean() });

/** The card of a case on an agenda: all that the room shows of it, and no more of its file (SEE-10). */
export const agendaItemView = z.strictObject({
  id,
  meetingId: id,
  /** The case file, when the viewer may open it. */
  caseFileId: id.nullable(),
  reference: z.string(),
  label: z.string().nullable(),
  ageBand: z.enum(AGE_BANDS),
  commune: z.string().nullable(),
  moment: z.enum(MOMENTS),
  caseStatus: z.enum(CASE_STATUSES),
  prescriberName: z.string(),
  providerName: z.string().nullable(),
  question: z.string(),
  reason: z.string(),
  words: z.string().nullable(),
  barriers: z.array(z.string()),
  proposedByName: z.string(),
  status: z.enum(AGENDA_ITEM_STATUSES),
  missing: z.string().nullable(),
  minutes: z.number().int(),
  version,
  decision: decisionView.nullable(),
  followUps: z.array(followUpView),
  /** What the committee decided last time, and what became of it. */
  lastTime: z
    .strictObject({
      startsAt: instant,
      outcome: z.enum(OUTCOMES).nullable(),
      decisionId: id.nullable(),
      reality: z.strictObject({ kind: z.enum(FOLLOW_THROUGH_KINDS), on: calendarDate }).nullable(),
      mayTellReality: z.boolean(),
      missing: z.string().nullable(),
      followUps: z.array(followUpView),
      /** The meeting that postponed the case since that decision, the latest one, and what was missing. */
      postponedSince: z.strictObject({ startsAt: instant, missing: z.string().nullable() }).nullable(),
    })
    .nullable(),
  sheets: z.array(sheetLink),
  reservations: z.array(reservationView),
  /** The organisations in whose name the viewer may make a reservation; its own come first. */
  reservableFor: z.array(id),
  usualOutcomes: z.array(z.enum(OUTCOMES)),
  carriers: z.array(z.strictObject({ outcome: z.enum(OUTCOMES), organisationId: id })),
  usualStart: calendarDate,
  usualDueDate: calendarDate,
  today: calendarDate,
  abilities: z.strictObject({ decide: z.boolean(), postpone: z.boolean(), giveFollowUp: z.boolean() }),
});
export type AgendaItemView = z.infer<typeof agendaItemView>;

/** A current general point, with its shared note. */
export const generalPointView = z.strictObject({
  id,
  meetingId: id,
  point: z.enum(GENERAL_POINT_KINDS),
  title: z.string(),
  organisationName: z.string().nullable(),
  status: z.enum(AGENDA_ITEM_STATUSES),
  missing: z.string().nullable(),
  minutes: z.number().int(),
  version,
  sheets: z.array(sheetLink),
  /** For a review: what is still to be done of earlier meetings, as far as the viewer may see it. Else empty. */
  followUps: z.array(followUpView),
  today: calendarDate,
  abilities: z.strictObject({ postpone: z.boolean() }),
});
export type GeneralPointView = z.infer<typeof generalPointView>;

export const participantView = z.strictObject({
  accountId: id,
  name: z.string(),
  organisationName: z.string(),
  /** 1 to 8, given by the server; the theme gives it a colour. */
  number: z.number().int().min(1).max(8),
  online: z.boolean(),
  unsaved: z.boolean(),
  following: z.boolean(),
  /**
   * The position of the item that the member consults apart from the others; null when following, or when that item is
   * reserved for the asker.
   */
  consults: z.number().int().nullable(),
  admission: z.enum(ADMISSION_STATES),
  /** Not excused: among those whom the gesture for all admits. */
  expected: z.boolean(),
});
export type ParticipantView = z.infer<typeof participantView>;

export const showAgendaItem = query('/api/agenda-items/:itemId', itemParams, agendaItemView);
export const recordDecisionCommand = command(
  '/api/agenda-items/:itemId/decision',
  itemParams,
  z.strictObject({
    ...versioned,
    outcome: z.enum(OUTCOMES),
    wordingDigest: z.string().regex(/^[0-9a-f]{64}$/),
    carrierOrganisationId: id,
    plannedDate: calendarDate,
  }),
  agendaItemView,
);
export const giveFollowUpCommand = command(
  '/api/agenda-items/:itemId/follow-ups',
  itemParams,
  z.strictObject({ commandId, organisationId: id, text: z.string().max(2000), dueDate: calendarDate }),
  agendaItemView,
);
export const postponeItemCommand = command(
  '/api/agenda-items/:itemId/postpone',
  itemParams,
  z.strictObject({ ...versioned, missing: z.string().max(2000), missingFromOrganisationId: id.nullable() }),
  agendaItemView,
);

export const showGeneralPoint = query('/api/agenda-items/:itemId/point', itemParams, generalPointView);
export const postponePointCommand = command(
  '/api/agenda-items/:itemId/postpone-point',
  itemParams,
  z.strictObject({ ...versioned, missing: z.string().max(2000) }),
  generalPointView,
);
export const makeReservationCommand = command(
  '/api/agenda-items/:itemId/reservations',
  itemParams,
  z.strictObject({ commandId, kind: z.enum(RESERVATION_KINDS), organisationId: id, text: z.string().max(2000) }),
  agendaItemView,
);
export const withdrawReservationCommand = command(
  '/api/reservations/:reservationId/withdraw',
  z.strictObject({ reservationId: id }),
  z.strictObject({ commandId }),
  agendaItemView,
);

export const listParticipants = query('/api/meetings/:meetingId/participants', meetingParams, z.array(participantView));

/** One command for one member or for many: those named, and no other who came meanwhile. */
const namedMembers = z.strictObject({ commandId, accountIds: z.array(id).min(1).max(200) });
/** `waitingOnly`: those of them who still wait and are not excused, and not who was sent out meanwhile. */
const admittedMembers = namedMembers.extend({ waitingOnly: z.boolean() });
export const admitMembersCommand = command(
  '/api/meetings/:meetingId/admissions',
  meetingParams,
  admittedMembers,
  z.array(participantView),
);
export const sendOutMembersCommand = command(
  '/api/meetings/:meetingId/sent-out',
  meetingParams,
  namedMembers,
  z.array(participantView),
);
