import { AGENDA_ITEM_STATUSES, AGE_BANDS, CASE_STATUSES, MOMENTS, OUTCOMES } from '@passerelle/domain';
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

/** A case on the table: all that the room shows of it. */
export const agendaItemView = z.strictObject({
  id,
  meetingId: id,
  caseFileId: id,
  reference: z.string(),
  label: z.string().nullable(),
  ageBand: z.enum(AGE_BANDS),
  commune: z.string().nullable(),
  territory: z.string(),
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
      missing: z.string().nullable(),
      followUps: z.array(followUpView),
    })
    .nullable(),
  sheets: z.array(z.strictObject({ documentId: id, compartment: z.literal('common'), write: z.boolean() })),
  usualOutcomes: z.array(z.enum(OUTCOMES)),
  carriers: z.array(z.strictObject({ outcome: z.enum(OUTCOMES), organisationId: id })),
  usualStart: calendarDate,
  usualDueDate: calendarDate,
  today: calendarDate,
  abilities: z.strictObject({ decide: z.boolean(), postpone: z.boolean(), giveFollowUp: z.boolean() }),
});
export type AgendaItemView = z.infer<typeof agendaItemView>;

export const participantView = z.strictObject({
  accountId: id,
  name: z.string(),
  organisationName: z.string(),
  /** 1 to 8, given by the server; the theme gives it a colour. */
  number: z.number().int().min(1).max(8),
  online: z.boolean(),
  unsaved: z.boolean(),
  following: z.boolean(),
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

export const listParticipants = query('/api/meetings/:meetingId/participants', meetingParams, z.array(participantView));
