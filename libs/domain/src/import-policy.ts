import { maySeeCase, type CaseParties } from './case-policy.js';
import type { Viewer } from './committee.js';

/** What a reference is, to the member who brings it in a list. */
export type ReferenceState = 'free' | 'known' | 'taken';

/**
 * [COM-6] A reference is that of a case that its author sees (`known`: the same list adds nothing), or of one that they
 * do not see (`taken`: whose, and what it is, is not told). `holder`: the case that has it, if any.
 */
export function referenceState(viewer: Viewer, holder: CaseParties | undefined): ReferenceState {
  if (!holder) return 'free';
  return maySeeCase(viewer, holder) ? 'known' : 'taken';
}
