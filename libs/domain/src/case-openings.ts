import type { Viewer } from './committee.js';
import { mayFacilitate } from './policy.js';

/**
 * [SEE-12] A member who asks for the same file again within so many minutes has opened it once: a page that stays open
 * asks by itself at each change.
 */
export const OPENING_GAP_MINUTES = 30;

/** [SEE-12] Who opened the file of a case is read by the facilitators of its committee, and by no other member. */
export function maySeeOpenings(viewer: Viewer, { committeeId }: { committeeId: string }): boolean {
  return mayFacilitate(viewer, committeeId);
}
