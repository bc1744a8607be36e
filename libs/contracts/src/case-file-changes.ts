import { AGE_BANDS, AGREEMENT_PURPOSES, CASE_STATUSES, MOMENTS, TEXT_LIMITS } from '@passerelle/domain';
import { z } from 'zod';
import { caseFileParams, caseFileView } from './case-files.js';
import { committeeParams, organisationView } from './committees.js';
import { calendarDate, command, commandId, id, query, version } from './endpoint.js';

const versioned = { commandId, expectedVersion: version };
const described = {
  label: z.string().max(200),
  commune: z.string().max(400),
  territory: z.string().max(400),
  ageBand: z.enum(AGE_BANDS),
  audience: z.string().max(400),
  moment: z.enum(MOMENTS),
  reason: z.string().max(TEXT_LIMITS.reason * 2),
  /** data·inclusion codes; those that the common file hides are refused. */
  barriers: z.array(z.string().max(120)).max(40),
};

/** What the form of a new case needs: the reference that comes next, and who may be its prescriber and provider. */
export const prepareCaseFile = query(
  '/api/committees/:committeeId/new-case-file',
  committeeParams,
  z.strictObject({
    reference: z.string(),
    territory: z.string(),
    prescribers: z.array(organisationView),
    providers: z.array(organisationView),
    /** The viewer's own organisation can confirm the agreement when it opens the case. */
    mayConfirm: z.array(id),
  }),
);
export const openCaseFile = command(
  '/api/committees/:committeeId/case-files',
  committeeParams,
  z.strictObject({
    commandId,
    reference: z.string().max(200),
    ...described,
    words: z.string().max(TEXT_LIMITS.words * 2),
    wish: z.string().max(TEXT_LIMITS.words * 2),
    prescriberOrganisationId: id,
    providerOrganisationId: id.nullable(),
    /** The person agrees, said by the prescriber; empty when not asked yet. */
    agreement: z.array(z.enum(AGREEMENT_PURPOSES)),
    /** The day on which the person agreed; null when not asked yet. */
    agreementGivenOn: calendarDate.nullable(),
  }),
  z.strictObject({ caseFileId: id }),
);
export const describeCaseFile = command(
  '/api/case-files/:caseFileId/facts',
  caseFileParams,
  z.strictObject({
    ...versioned,
    ...described,
    status: z.enum(CASE_STATUSES),
    lastContactOn: calendarDate.nullable(),
  }),
  caseFileView,
);
export const writeCaseWords = command(
  '/api/case-files/:caseFileId/words',
  caseFileParams,
  z.strictObject({
    ...versioned,
    words: z.string().max(TEXT_LIMITS.words * 2),
    wish: z.string().max(TEXT_LIMITS.words * 2),
  }),
  caseFileView,
);
export const writeCaseSummary = command(
  '/api/case-files/:caseFileId/summary',
  caseFileParams,
  z.strictObject({ ...versioned, summary: z.string().max(TEXT_LIMITS.summary * 2) }),
  caseFileView,
);
export const namePathReferent = command(
  '/api/case-files/:caseFileId/referent',
  caseFileParams,
  z.strictObject({ ...versioned, accountId: id.nullable() }),
  caseFileView,
);
/** What the person agrees to, purpose by purpose, as of the day it was said; a narrower agreement stops what it left. */
export const confirmAgreementCommand = command(
  '/api/case-files/:caseFileId/agreement',
  caseFileParams,
  z.strictObject({
    ...versioned,
    /** That to be discussed among them; none is presumed. */
    purposes: z.array(z.enum(AGREEMENT_PURPOSES)).min(1).max(AGREEMENT_PURPOSES.length),
    givenOn: calendarDate,
  }),
  caseFileView,
);
/** Takes the case off every agenda in one transaction, and stops what partners that do not follow it were asked. */
export const withdrawAgreementCommand = command(
  '/api/case-files/:caseFileId/agreement/withdraw',
  caseFileParams,
  z.strictObject(versioned),
  caseFileView,
);
