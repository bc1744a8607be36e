/** Every way in which Passerelle says no. The same codes travel over HTTP and in socket answers; words live in the client. */
export const REFUSAL_CODES = [
  // sign-in and rights
  'sign-in-required',
  'other-member',
  'link-expired',
  'too-many-attempts',
  'not-allowed',
  'not-found',
  // requests
  'invalid',
  'too-large',
  'stale-version',
  'command-reused',
  'unavailable',
  'unexpected',
  // texts
  'text-empty',
  'text-too-long',
  'looks-like-social-security-number',
  'looks-like-personal-details',
  'date-past',
  'date-invalid',
  // case files
  'agreement-missing',
  'already-on-agenda',
  'not-a-provider',
  'not-a-member',
  'label-too-precise',
  'reference-taken',
  'agreement-not-covering',
  'agreement-before-withdrawal',
  'date-in-future',
  // import
  'file-unreadable',
  'file-empty',
  'column-missing',
  'column-mapped-twice',
  'too-many-rows',
  'cell-too-large',
  'cell-too-far',
  'import-undone',
  // members and organisations
  'last-facilitator',
  'already-a-member',
  'cannot-merge',
  'organisation-exists',
  'organisation-shared',
  'serves-organisation',
  'invitation-answered',
  'sent-too-often',
  'no-facilitator',
  'account-deactivated',
  'not-an-administrator',
  // meetings
  'meeting-not-planned',
  'meeting-not-open',
  'meeting-closed',
  'meeting-begun',
  'meeting-moved-on',
  'another-meeting-open',
  'item-not-proposed',
  'item-not-on-agenda',
  'item-already-decided',
  'minutes-out-of-range',
  'cases-undecided',
  'texts-unsaved',
  'organisation-not-in-committee',
  'point-opened',
  'leaves-before-arriving',
  'facilitator-stays',
  // decisions and follow-ups
  'wording-empty',
  'wording-changed',
  'unknown-outcome',
  'follow-up-settled',
  'no-question',
  'date-before-decision',
  'reason-missing',
  'record-unreadable',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** An expected no, returned by a rule. Whatever the client needs to offer a way out travels beside the code. */
export interface Refusal {
  refused: RefusalCode;
  /** The field that the refusal speaks of, when there is one. */
  field?: string;
  /** The text as the server now has it (wording-changed). */
  wording?: string;
  /** References of the cases that the refusal speaks of (cases-undecided). */
  references?: string[];
  /** The version that the server now has (stale-version). */
  version?: number;
  /** A reference that no case has (reference-taken). */
  freeReference?: string;
  /** The organisation that is there already (organisation-exists). */
  organisationId?: string;
}

/** True when a rule answered with a refusal. */
export function isRefusal(value: object): value is Refusal {
  return 'refused' in value;
}
