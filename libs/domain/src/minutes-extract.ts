import type { CaseMinutesEntry } from './minutes.js';

/** What of one case of the minutes a reader may read. */
export interface ExtractReader {
  /** The reader follows the case (SEE-3). */
  seesCase: boolean;
  /** [SEE-9] The person still agrees that what an organisation is asked to do is passed on to it. */
  isPassedOn: boolean;
  /** The organisations that the reader serves, and the entries that they have been. */
  organisationIds: ReadonlySet<string>;
}

type FollowUps = CaseMinutesEntry['followUps'];
type Decided = Extract<CaseMinutesEntry['result'], { kind: 'decided' }>;

/** What a reader reads of one case: all of it, what it carries, what it owes, or nothing. */
export type CaseExtract =
  | { kind: 'whole' }
  | {
      kind: 'carried';
      decision: Pick<Decided, 'outcome' | 'wording' | 'carrier' | 'plannedDate'>;
      followUps: FollowUps;
    }
  | { kind: 'owed'; followUps: FollowUps }
  | { kind: 'reserved' };

/**
 * [SEE-11] An organisation that does not follow a case reads what it carries (the outcome, its wording, its dates) and
 * its own follow-ups: no reason, no question, no reservation, nothing that another organisation owes.
 */
export function extractOfCase(
  { result, followUps }: Pick<CaseMinutesEntry, 'result' | 'followUps'>,
  { seesCase, isPassedOn, organisationIds }: ExtractReader,
): CaseExtract {
  if (seesCase) return { kind: 'whole' };
  if (!isPassedOn) return { kind: 'reserved' };
  const own = followUps.filter(({ organisationId }) => organisationIds.has(organisationId));
  if (result.kind === 'decided' && organisationIds.has(result.carrierId)) {
    const { outcome, wording, carrier, plannedDate } = result;
    return { kind: 'carried', decision: { outcome, wording, carrier, plannedDate }, followUps: own };
  }
  return own.length > 0 ? { kind: 'owed', followUps: own } : { kind: 'reserved' };
}
