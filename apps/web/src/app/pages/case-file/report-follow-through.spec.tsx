import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { draw, serve, startWeb } from '../../test-web';
import { ReportFollowThrough } from '../../../shared/decision-follow-through/report-follow-through';

beforeAll(startWeb);

const part = (may: boolean, plannedDate: string | null = '2026-11-23') => (
  <ReportFollowThrough
    decisionId="0d5a9f14-8b53-43a5-b4c4-6a2ba3f6a3ad"
    reference="DEMO-014"
    plannedDate={plannedDate}
    today="2026-11-27"
    may={may}
  />
);

test('what was reported stays with the focus, and can be corrected, once the page has nothing more to ask', async () => {
  serve(() => ({ done: true }));
  const { again } = draw(part(true));
  await userEvent.click(screen.getByRole('button', { name: /^DEMO-014, commencé le 23/ }));
  const confirmation = await screen.findByText(/^Noté\s: DEMO-014, commencé le 23/);
  again(part(false));
  expect(document.activeElement).toBe(confirmation);
  await userEvent.click(screen.getByRole('button', { name: 'Corriger' }));
  expect(await screen.findByRole('radio', { name: 'Elle ne commencera pas' })).toBeTruthy();
});

test('Escape closes the form, which opens again with what was chosen', async () => {
  draw(part(true));
  const name = { name: 'DEMO-014, autre réponse' };
  await userEvent.click(screen.getByRole('button', name));
  await userEvent.click(await screen.findByRole('radio', { name: 'Elle ne commencera pas' }));
  await userEvent.keyboard('{Escape}');
  await userEvent.click(screen.getByRole('button', name));
  expect(await screen.findByRole('radio', { name: 'Elle ne commencera pas' })).toHaveProperty('checked', true);
});

test('nothing is offered to a member who may not report', () => {
  draw(part(false));
  expect(screen.queryByRole('button')).toBeNull();
});

test.each([
  ['is asked on its day', '2026-11-27', ['DEMO-014, commencé le 27 novembre', 'DEMO-014, autre réponse']],
  ['is not asked before its day', '2026-11-28', ['DEMO-014, signaler un changement']],
  ['whose day the page does not know is asked', null, ['DEMO-014, dire si elle a commencé']],
])('what became of a decision %s', (_what, plannedDate, names) => {
  draw(part(true, plannedDate));
  const shown = screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'));
  expect(shown.map((name) => name?.replace(/\s/g, ' '))).toEqual(names);
});
