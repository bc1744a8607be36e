import type { Membership } from './committee.js';
import { mayBeReferent } from './policy.js';

/** Whom to call about a case: a member in the name of an organisation, or the organisation alone. */
export interface CaseContact {
  accountId: string | null;
  organisationId: string;
}

/**
 * [SEE-11] Whom an organisation that carries or owes something calls about a case that it does not follow: the path
 * referent, for the organisation of their membership; the prescriber's organisation when there is no referent, or no
 * longer one who may be shown the case. `members` are those of the committee now.
 */
export function contactOf(
  caseFile: { pathReferentId: string | null; prescriberOrganisationId: string },
  members: readonly Pick<Membership, 'accountId' | 'organisationId' | 'role'>[],
): CaseContact {
  const referent = members.find((one) => one.accountId === caseFile.pathReferentId && mayBeReferent(one));
  if (!referent) return { accountId: null, organisationId: caseFile.prescriberOrganisationId };
  return { accountId: referent.accountId, organisationId: referent.organisationId };
}
