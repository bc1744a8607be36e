import {
  AGE_BANDS,
  CASE_STATUSES,
  IMPORT_FIELDS,
  MEETING_STATUSES,
  MOMENTS,
  OUTCOMES,
  ROW_PROBLEMS,
  TEXT_LIMITS,
} from '@passerelle/domain';
import { z } from 'zod';
import { committeeParams, organisationView } from './committees.js';
import { calendarDate, command, commandId, done, id, instant, query, version } from './endpoint.js';
import { followUpView } from './follow-ups.js';

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
  reason: z.string(),
  agreementAt: instant.nullable(),
  abilities: z.strictObject({ confirmAgreement: z.boolean(), propose: z.boolean() }),
});
export type CaseFileSummary = z.infer<typeof caseFileSummary>;

export const caseFileView = z.strictObject({
  ...caseFileSummary.shape,
  committeeId: id,
  committeeName: z.string(),
  commune: z.string().nullable(),
  audience: z.string().nullable(),
  words: z.string().nullable(),
  agreementBy: z.string().nullable(),
  /** Codes that may be shown to everybody who sees the case (never health, justice or violence). */
  barriers: z.array(z.string()),
  history: z.array(
    z.strictObject({
      meetingId: id,
      meetingStatus: z.enum(MEETING_STATUSES),
      startsAt: instant,
      question: z.string(),
      outcome: z.enum(OUTCOMES).nullable(),
      wording: z.string().nullable(),
      carrierName: z.string().nullable(),
      plannedDate: calendarDate.nullable(),
      missing: z.string().nullable(),
    }),
  ),
  followUps: z.array(followUpView),
  abilities: z.strictObject({ confirmAgreement: z.boolean(), propose: z.boolean(), nameProvider: z.boolean() }),
  providers: z.array(organisationView),
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
/** One confirmation for many cases: the prescriber says that each person agreed. Cases that are not the viewer's are left out. */
export const confirmAgreements = command(
  '/api/committees/:committeeId/agreements',
  committeeParams,
  z.strictObject({ commandId, caseFileIds: z.array(id).min(1).max(500) }),
  z.strictObject({ confirmed: z.number().int() }),
);

/** Base64 of at most 5 MiB of file. */
const fileContent = z.string().max(7_000_000);
const columnMapping = z.array(z.enum(IMPORT_FIELDS).nullable()).max(200);

const importRefusal = z.strictObject({
  /** Line of the file, the heading being line 1. */
  line: z.number().int(),
  reference: z.string().nullable(),
  problems: z.array(z.strictObject({ field: z.enum(IMPORT_FIELDS), problem: z.enum(ROW_PROBLEMS) })),
});

export const importPreview = z.strictObject({
  encoding: z.enum(['utf-8', 'windows-1252']),
  separator: z.enum([',', ';']),
  columns: z.array(
    z.strictObject({ heading: z.string(), field: z.enum(IMPORT_FIELDS).nullable(), examples: z.array(z.string()) }),
  ),
  missing: z.array(z.enum(IMPORT_FIELDS)),
  /** Rows that will become cases, rows whose case is already there, rows refused. */
  ready: z.number().int(),
  known: z.number().int(),
  refused: z.array(importRefusal),
});
export type ImportPreview = z.infer<typeof importPreview>;

export const previewCaseImport = command(
  '/api/committees/:committeeId/case-imports/preview',
  committeeParams,
  z.strictObject({ content: fileContent, mapping: columnMapping.optional() }),
  importPreview,
);
export const importCases = command(
  '/api/committees/:committeeId/case-imports',
  committeeParams,
  z.strictObject({ commandId, content: fileContent, mapping: columnMapping }),
  z.strictObject({ added: z.number().int(), known: z.number().int(), refused: z.array(importRefusal) }),
);

export const proposalBody = z.strictObject({
  commandId,
  caseFileId: id,
  reason: z.string().max(TEXT_LIMITS.reason * 2),
  question: z.string().max(TEXT_LIMITS.question * 2),
});
