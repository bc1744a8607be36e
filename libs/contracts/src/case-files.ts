import {
  AGE_BANDS,
  AGENDA_ITEM_STATUSES,
  AGREEMENT_PURPOSES,
  CASE_STATUSES,
  MEETING_STATUSES,
  MOMENTS,
  OUTCOMES,
  FOLLOW_THROUGH_KINDS,
  TEXT_LIMITS,
} from '@passerelle/domain';
import { z } from 'zod';
import { committeeParams, organisationView } from './committees.js';
import { calendarDate, command, commandId, done, id, instant, query, version } from './endpoint.js';
import { followUpView } from './follow-ups.js';

/** What comes next for a case: the nearest undone follow-up, else the planned start of its last decision (REAL-3). */
export const nextStepView = z.strictObject({
  kind: z.enum(['follow-up', 'decision']),
  /** The follow-up's words; for a decision null (its outcome says it). */
  text: z.string().nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
  date: calendarDate,
  carrierName: z.string(),
});
export type NextStepView = z.infer<typeof nextStepView>;

export const caseFileSummary = z.strictObject({
  id,
  reference: z.string(),
  label: z.string().nullable(),
  territory: z.string(),
  ageBand: z.enum(AGE_BANDS),
  moment: z.enum(MOMENTS),
  status: z.enum(CASE_STATUSES),
  prescriberName: z.string(),
  providerName: z.string().nullable(),
  commune: z.string().nullable(),
  reason: z.string(),
  /** The day on which the person agreed to be discussed; null when it never was, or is withdrawn. */
  agreementGivenOn: calendarDate.nullable(),
  agreementWithdrawnAt: instant.nullable(),
  pathReferentName: z.string().nullable(),
  nextStep: nextStepView.nullable(),
  abilities: z.strictObject({ confirmAgreement: z.boolean(), propose: z.boolean() }),
});
export type CaseFileSummary = z.infer<typeof caseFileSummary>;

const memberChoice = z.strictObject({ accountId: id, name: z.string(), organisationName: z.string() });

export const caseFileView = z.strictObject({
  ...caseFileSummary.shape,
  committeeId: id,
  committeeName: z.string(),
  audience: z.string().nullable(),
  words: z.string().nullable(),
  wish: z.string().nullable(),
  wordsAt: instant.nullable(),
  wordsByName: z.string().nullable(),
  summary: z.string().nullable(),
  summaryAt: instant.nullable(),
  summaryByName: z.string().nullable(),
  lastContactOn: calendarDate.nullable(),
  pathReferent: memberChoice.nullable(),
  agreement: z
    .strictObject({
      givenOn: calendarDate,
      recordedAt: instant,
      byName: z.string(),
      purposes: z.array(z.enum(AGREEMENT_PURPOSES)),
      withdrawnAt: instant.nullable(),
      withdrawnByName: z.string().nullable(),
    })
    .nullable(),
  prescriberOrganisationId: id,
  providerOrganisationId: id.nullable(),
  /** Codes that may be shown to everybody who sees the case (never health, justice or violence). */
  barriers: z.array(z.string()),
  history: z.array(
    z.strictObject({
      meetingId: id,
      meetingStatus: z.enum(MEETING_STATUSES),
      startsAt: instant,
      question: z.string(),
      status: z.enum(AGENDA_ITEM_STATUSES),
      outcome: z.enum(OUTCOMES).nullable(),
      wording: z.string().nullable(),
      carrierName: z.string().nullable(),
      plannedDate: calendarDate.nullable(),
      /** What was missing when it was postponed there. */
      missing: z.string().nullable(),
      decisionId: id.nullable(),
      decidedAt: instant.nullable(),
      /** What became of the decision; null while it is waited for, or when nothing was to begin. */
      reality: z
        .strictObject({ kind: z.enum(FOLLOW_THROUGH_KINDS), on: calendarDate, reason: z.string().nullable() })
        .nullable(),
      /** The decision is waited for, and the viewer may report the follow-through. */
      mayTellReality: z.boolean(),
    }),
  ),
  followUps: z.array(followUpView),
  abilities: z.strictObject({
    confirmAgreement: z.boolean(),
    withdrawAgreement: z.boolean(),
    propose: z.boolean(),
    nameProvider: z.boolean(),
    nameReferent: z.boolean(),
    edit: z.boolean(),
  }),
  providers: z.array(organisationView),
  /** Members who may be named path referent, with how many cases each follows already; empty without the right. */
  referents: z.array(z.strictObject({ ...memberChoice.shape, portfolio: z.number().int() })),
  /** Who sees the case, and why. */
  access: z.array(
    z.strictObject({
      organisationName: z.string(),
      why: z.enum(['prescriber', 'provider', 'facilitator', 'referent']),
      people: z.array(z.string()),
    }),
  ),
  /** Who opened the file, latest first; null for a viewer who does not facilitate (SEE-12). */
  openings: z
    .array(z.strictObject({ name: z.string(), organisationName: z.string(), times: z.number().int(), lastAt: instant }))
    .nullable(),
  today: calendarDate,
  version,
});
export type CaseFileView = z.infer<typeof caseFileView>;

export const caseFileParams = z.strictObject({ caseFileId: id });

/** Only the cases that the viewer may see; the others are not counted. */
export const listCaseFiles = query(
  '/api/committees/:committeeId/case-files',
  committeeParams,
  z.array(caseFileSummary),
);
export const showCaseFile = query('/api/case-files/:caseFileId', caseFileParams, caseFileView);
export const nameProvider = command(
  '/api/case-files/:caseFileId/provider',
  caseFileParams,
  z.strictObject({ commandId, expectedVersion: version, organisationId: id }),
  done,
);
/**
 * One confirmation for many cases: the prescriber says that each person agreed, and on which day. Cases that are not
 * the viewer's are left out; an agreement in force is left as it is.
 */
export const confirmAgreements = command(
  '/api/committees/:committeeId/agreements',
  committeeParams,
  z.strictObject({
    commandId,
    caseFileIds: z.array(id).min(1).max(500),
    /** That to be discussed among them; none is presumed. */
    purposes: z.array(z.enum(AGREEMENT_PURPOSES)).min(1).max(AGREEMENT_PURPOSES.length),
    givenOn: calendarDate,
  }),
  z.strictObject({ confirmed: z.number().int(), alreadyGiven: z.number().int() }),
);

/** A file to save, made on the server. */
export const fileView = z.strictObject({ fileName: z.string(), mediaType: z.string(), content: z.base64() });
export type FileView = z.infer<typeof fileView>;
/**
 * The cases that the viewer sees, with their next step. What a spreadsheet would read as a formula is made harmless.
 */
export const exportCaseFiles = query(
  '/api/committees/:committeeId/case-files/export/:format',
  z.strictObject({ committeeId: id, format: z.enum(['csv', 'xlsx']) }),
  fileView,
);

export const proposalBody = z.strictObject({
  commandId,
  caseFileId: id,
  reason: z.string().max(TEXT_LIMITS.reason * 2),
  question: z.string().max(TEXT_LIMITS.question * 2),
});
