import {
  AGREEMENT_PURPOSES,
  agreesTo,
  isAgreementInForce,
  requireNotWithdrawn,
  type AgreementPurpose,
} from './case-agreement.js';
import type { Viewer } from './committee.js';
import { mayConfirmAgreement, mayProposeCase, mayWithdrawAgreement, type CaseAgreed } from './case-policy.js';

/** [CASE-14] Its prescriber may still confirm a purpose, among those asked, to which the person does not agree yet. */
export function mayStillConfirm(
  viewer: Viewer,
  caseFile: CaseAgreed,
  purposes: readonly AgreementPurpose[] = AGREEMENT_PURPOSES,
): boolean {
  return mayConfirmAgreement(viewer, caseFile) && purposes.some((purpose) => !agreesTo(caseFile, purpose));
}

/** [DO-4] [CASE-12] The case of a person who withdrew the agreement is not offered for an agenda. */
export function mayOfferCase(viewer: Viewer, caseFile: CaseAgreed): boolean {
  return mayProposeCase(viewer, caseFile) && requireNotWithdrawn(caseFile) === null;
}

/** [DO-14] [CASE-14] Only an agreement in force can still be withdrawn. */
export function mayStillWithdraw(viewer: Viewer, caseFile: CaseAgreed): boolean {
  return mayWithdrawAgreement(viewer, caseFile) && isAgreementInForce(caseFile);
}
