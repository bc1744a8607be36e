import { receiveChange } from '../../platform/own-changes';
import { queryClient, viewKey } from '../../platform/query-client';
import { caseFilesQuery, committeesQuery, followUpsQuery } from './committees';

const COMMITTEE = { committeeId: 'committee' };

/** Whether a view that is not on the screen will be asked again once it is. */
function isAskedAgain({ endpoint }: { endpoint: Parameters<typeof viewKey>[0] }, kind: string, id: string): boolean {
  const queryKey = viewKey(endpoint, COMMITTEE);
  queryClient.setQueryData(queryKey, []);
  receiveChange({ kind, id, version: Math.random() });
  return queryClient.getQueryState(queryKey)?.isInvalidated ?? false;
}

afterEach(() => queryClient.clear());

it.each([
  ['the list of cases, whose next step is a decision', caseFilesQuery, 'meeting', 'some'],
  ['the list of cases, whose next step is a follow-up', caseFilesQuery, 'follow-ups', 'committee'],
  ['the list of follow-ups, some answered only while the committee meets', followUpsQuery, 'meetings', 'committee'],
  ['the table of the committees, one of which opens its meeting', committeesQuery, 'meetings', 'committee'],
])('%s, is asked again', (_, query, kind, id) => {
  expect(isAskedAgain(query, kind, id)).toBe(true);
});

it('a follow-up of another committee is no news', () => {
  expect(isAskedAgain(caseFilesQuery, 'follow-ups', 'another')).toBe(false);
});
