import type { CommitteeView } from '@passerelle/contracts';
import { cleanup, screen } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { Component as ImportPage } from '../../../features/case-files/import/import-page';
import { Component as CasesPage } from '../../../features/case-files/list/case-files-page';
import { Component as NewCasePage } from '../../../features/case-files/opening/new-case-page';
import { Component as FollowUpsPage } from '../../../features/follow-ups/follow-ups-page';
import { Component as MeetingsPage } from '../../../features/meetings/plan/meetings-page';
import { CurrentCommitteeContext } from '../../../shared/committees/current-committee';
import { aCommittee } from '../../test-committee';
import { COMMITTEE, me } from '../../test-room';
import { draw, serve, ServerRefusal, startWeb } from '../../test-web';

beforeAll(startWeb);
afterEach(cleanup);

/** A page of the committee, for a member of one of its organisations; what is refused is refused by the server too. */
function open(Page: typeof ImportPage, committee: CommitteeView, refused: boolean): void {
  serve(({ path }) => {
    if (path === `/api/committees/${COMMITTEE}`) return committee;
    return refused ? new ServerRefusal({ refused: 'not-allowed' }) : [];
  });
  draw(
    <MemoryRouter initialEntries={[`/comites/${COMMITTEE}/page`]}>
      <CurrentCommitteeContext value={{ committeeId: COMMITTEE, memberships: me.seats, committee }}>
        <Routes>
          <Route path="/comites/:committeeId/page" element={<Page />} />
        </Routes>
      </CurrentCommitteeContext>
    </MemoryRouter>,
  );
}

test.each([
  ['import', ImportPage, false],
  ['cases', CasesPage, false],
  ['new case', NewCasePage, true],
  ['meetings', MeetingsPage, true],
  ['follow-ups', FollowUpsPage, true],
])('%s: a member who may not, and knows the address, reads that nothing is there', async (_page, Page, refused) => {
  open(Page, aCommittee(), refused);
  await screen.findByRole('heading', { level: 1, name: 'Rien à cette adresse' });
  expect(screen.getAllByRole('heading')).toHaveLength(1);
  expect(screen.queryByRole('button')).toBeNull();
});

test.each([
  ['import', ImportPage, 'Importer une liste', { importCases: true }],
  ['cases', CasesPage, 'Situations', { seeCases: true }],
])('%s: a member who may has the page', async (_page, Page, title, abilities) => {
  open(Page, aCommittee({ abilities }), false);
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
});
