import { isPassedOnTo, mayFacilitate, maySeeCase, maySeeMeeting, type Viewer } from '@passerelle/domain';
import type { Change } from './changes.js';
import type { HomeFacts } from './home-facts.js';

/** A change that a viewer may read, with the case as far as the viewer may name it. */
export interface News extends Change {
  reference: string | null;
}

/** The changes that are news to a viewer, newest first: within their rights, and not what they did themselves. */
export function newsFor(
  viewer: Viewer,
  committeeId: string,
  changes: readonly Change[],
  cases: HomeFacts['cases'],
): News[] {
  const facilitates = mayFacilitate(viewer, committeeId);
  const news = changes.flatMap((change): News[] => {
    // Which facilitator replied is not kept: it is news to those who asked.
    if (change.by === viewer.accountId || (change.kind === 'follow-up-reply' && facilitates)) return [];
    if (change.kind === 'facilitator-joined' && !facilitates) return [];
    if (change.caseFileId === null) {
      return maySeeMeeting(viewer, committeeId) ? [{ ...change, reference: null }] : [];
    }
    const caseFile = cases.get(change.caseFileId);
    if (!caseFile) return [];
    const { reference } = caseFile;
    if (maySeeCase(viewer, caseFile)) return [{ ...change, reference }];
    const { organisationId, passedOn } = change;
    const concerned = passedOn && organisationId !== null && isPassedOnTo(viewer, organisationId, caseFile);
    return concerned ? [{ ...change, reference, caseFileId: null }] : [];
  });
  return news.sort((left, right) => right.at.getTime() - left.at.getTime());
}
