import { dateIn, isCalendarDate, type CalendarDate } from './calendar-date.js';
import type { Refusal } from './refusal.js';

/**
 * What a person agrees to: that the committee examines the situation, and that what an organisation is asked to do is
 * passed on to one that does not follow the case.
 */
export const AGREEMENT_PURPOSES = ['discussion', 'partners'] as const;
export type AgreementPurpose = (typeof AGREEMENT_PURPOSES)[number];

/** The person's agreement, as the file of the case keeps it. */
export interface CaseAgreement {
  /** The day on which the person agreed, on the committee's dates. */
  agreementGivenOn: CalendarDate | null;
  /** When it was recorded, and by which account. */
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

/** What the prescriber says of the agreement: to what, and on which day the person gave it. */
export interface GivenAgreement {
  purposes: readonly AgreementPurpose[];
  givenOn: CalendarDate;
}

/** Who records, when, and the time zone of the committee (IANA name). */
export interface AgreementRecording {
  by: string;
  at: Date;
  timeZone: string;
}

/**
 * [CASE-2] The prescriber confirms that the person agrees to be discussed, and to what else. A confirmation already
 * there, for the same purposes and the same day, is kept as it is: confirming twice changes nothing. After a withdrawal
 * it starts anew.
 * [CASE-15] No purpose is presumed: an agreement that does not name the discussion is refused.
 * [CASE-22] It is dated by the day on which the person gave it. Refuses `date-invalid`, `date-in-future`, and
 * `agreement-before-withdrawal` for a day before the agreement was withdrawn, with the field `givenOn`.
 */
export function confirmAgreement<Case extends Versioned>(
  caseFile: Case,
  { purposes, givenOn }: GivenAgreement,
  { by, at, timeZone }: AgreementRecording,
): Case | Refusal {
  if (!purposes.includes('discussion')) return { refused: 'invalid', field: 'agreement' };
  const field = 'givenOn';
  if (!isCalendarDate(givenOn)) return { refused: 'date-invalid', field };
  if (givenOn > dateIn(timeZone, at)) return { refused: 'date-in-future', field };
  const withdrawnAt = caseFile.agreementWithdrawnAt;
  if (withdrawnAt && givenOn < dateIn(timeZone, withdrawnAt)) return { refused: 'agreement-before-withdrawal', field };
  const agreementPurposes = AGREEMENT_PURPOSES.filter((one) => purposes.includes(one));
  const same = agreementPurposes.every((one) => agreesTo(caseFile, one)) && caseFile.agreementGivenOn === givenOn;
  if (same && agreementPurposes.length === caseFile.agreementPurposes.length) return caseFile;
  return {
    ...caseFile,
    agreementGivenOn: givenOn,
    agreementAt: at,
    agreementBy: by,
    agreementPurposes,
    agreementWithdrawnAt: null,
    agreementWithdrawnBy: null,
    version: caseFile.version + 1,
  };
}

/**
 * [CASE-23] Gives an agreement that is missing: one that is in force is kept as it is, whatever its purposes and its day.
 * Refuses as `confirmAgreement` does.
 */
export function confirmMissingAgreement<Case extends Versioned>(
  caseFile: Case,
  given: GivenAgreement,
  recording: AgreementRecording,
): Case | Refusal {
  return agreesTo(caseFile, 'discussion') ? caseFile : confirmAgreement(caseFile, given, recording);
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
