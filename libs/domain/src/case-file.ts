import type { Refusal } from './refusal.js';

/** Where the person stands: the committee asks other questions at each moment. */
export const MOMENTS = ['before-entry', 'during', 'before-exit'] as const;
export type Moment = (typeof MOMENTS)[number];

export const CASE_STATUSES = ['open', 'suspended', 'exited'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

export const AGE_BANDS = ['16-25', '26-45', '46+'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** A person seen by one committee. Free text is sealed with the key of the case before it is stored. */
export interface CaseFile {
  id: string;
  personId: string;
  committeeId: string;
  /** The committee's own reference; with the committee it is the identity of the case. */
  reference: string;
  /** First name and initial at most, or null. */
  label: string | null;
  territory: string;
  commune: string | null;
  ageBand: AgeBand;
  audience: string | null;
  moment: Moment;
  status: CaseStatus;
  prescriberOrganisationId: string;
  providerOrganisationId: string | null;
  /** data·inclusion `thematiques` codes. */
  barriers: string[];
  /** Why the case is followed, in the prescriber's words. */
  reason: string;
  /** The person's own words, heard first. */
  words: string | null;
  agreementAt: Date | null;
  agreementBy: string | null;
  version: number;
  createdAt: Date;
}

/**
 * [CASE-2] The prescriber confirms that the person agrees to be discussed.
 * A confirmation already there is kept as it is: confirming twice changes nothing.
 */
export function confirmAgreement(caseFile: CaseFile, by: string, at: Date): CaseFile {
  if (caseFile.agreementAt) return caseFile;
  return { ...caseFile, agreementAt: at, agreementBy: by, version: caseFile.version + 1 };
}

/** [CASE-3] Without the person's agreement a case is not discussed. */
export function requireAgreement(caseFile: Pick<CaseFile, 'agreementAt'>): Refusal | null {
  return caseFile.agreementAt ? null : { refused: 'agreement-missing' };
}

const SENSITIVE = [
  /^sante--/,
  /^difficultes-administratives-ou-juridiques--prendre-en-compte-une-problematique-judiciaire$/,
  /^famille--surmonter-conflits-separation-violence$/,
];

/** [CASE-4] Health, justice and violence codes are never shown outside their own compartment (GDPR articles 9 and 10). */
export function isSensitiveBarrier(code: string): boolean {
  return SENSITIVE.some((pattern) => pattern.test(code));
}
