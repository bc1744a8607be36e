import type { Refusal } from './refusal.js';

/**
 * What a person agrees to: that the committee examines the situation, and that what an organisation is asked to do is
 * passed on to one that does not follow the case.
 */
export const AGREEMENT_PURPOSES = ['discussion', 'partners'] as const;
export type AgreementPurpose = (typeof AGREEMENT_PURPOSES)[number];

/** The person's agreement, as the file of the case keeps it. */
export interface CaseAgreement {
  agreementAt: Date | null;
  agreementBy: string | null;
  /** What the person agreed to. */
  agreementPurposes: AgreementPurpose[];
  agreementWithdrawnAt: Date | null;
  agreementWithdrawnBy: string | null;
}

type Agreement = Pick<CaseAgreement, 'agreementAt' | 'agreementWithdrawnAt' | 'agreementPurposes'>;

/** A case file, or a part of one, whose version rises with each change. */
type Versioned = CaseAgreement & { version: number };

/** True while an agreement was given and not withdrawn since. */
export function isAgreementInForce(caseFile: Agreement): boolean {
  return caseFile.agreementAt !== null && caseFile.agreementWithdrawnAt === null;
}

/** True while the person agrees to a purpose. */
export function agreesTo(caseFile: Agreement, purpose: AgreementPurpose): boolean {
  return isAgreementInForce(caseFile) && caseFile.agreementPurposes.includes(purpose);
}

/**
 * [CASE-2] The prescriber confirms that the person agrees to be discussed, and to what else. A confirmation already
 * there, for the same purposes, is kept as it is: confirming twice changes nothing. After a withdrawal it starts anew.
 * [CASE-15] No purpose is presumed: an agreement that does not name the discussion is refused.
 */
export function confirmAgreement<Case extends Versioned>(
  caseFile: Case,
  by: string,
  at: Date,
  purposes: readonly AgreementPurpose[],
): Case | Refusal {
  if (!purposes.includes('discussion')) return { refused: 'invalid', field: 'agreement' };
  const agreementPurposes = AGREEMENT_PURPOSES.filter((one) => purposes.includes(one));
  const same = agreementPurposes.every((one) => agreesTo(caseFile, one));
  if (same && agreementPurposes.length === caseFile.agreementPurposes.length) return caseFile;
  return {
    ...caseFile,
    agreementAt: at,
    agreementBy: by,
    agreementPurposes,
    agreementWithdrawnAt: null,
    agreementWithdrawnBy: null,
    version: caseFile.version + 1,
  };
}

/**
 * [CASE-8] The person withdraws the agreement: dated, with who recorded it, for every purpose together. Twice changes
 * nothing.
 */
export function withdrawAgreement<Case extends Versioned>(caseFile: Case, by: string, at: Date): Case | Refusal {
  if (caseFile.agreementAt === null) return { refused: 'agreement-missing' };
  if (caseFile.agreementWithdrawnAt !== null) return caseFile;
  return { ...caseFile, agreementWithdrawnAt: at, agreementWithdrawnBy: by, version: caseFile.version + 1 };
}

/** [CASE-3] Without the person's agreement, or once it is withdrawn, a case is not discussed. */
export function requireAgreement(caseFile: Agreement): Refusal | null {
  return agreesTo(caseFile, 'discussion') ? null : { refused: 'agreement-missing' };
}

/**
 * [CASE-12] A case whose person withdrew the agreement is not offered, not proposed, not carried further, and nothing
 * more is said of it, until the person agrees anew. One that no member has confirmed yet may wait among the proposals.
 */
export function requireNotWithdrawn(caseFile: Pick<CaseAgreement, 'agreementWithdrawnAt'>): Refusal | null {
  return caseFile.agreementWithdrawnAt === null ? null : { refused: 'agreement-missing' };
}
