import type { CaseFileView } from '@passerelle/contracts';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { PathTab } from '../../../features/case-files/page/path-tab';
import { draw, startWeb } from '../../test-web';
import { aCaseFileView, CASE_FILE_ID } from './case-file.fixture';

beforeAll(startWeb);

const decided: CaseFileView['history'][number] = {
  ...{
    meetingId: CASE_FILE_ID,
    meetingStatus: 'closed',
    startsAt: '2026-10-20T07:30:00.000Z',
    question: 'Suspendre ?',
    status: 'decided',
  },
  ...{ decisionId: CASE_FILE_ID, outcome: 'SUSPEND', wording: 'Deux mois.', carrierName: 'CCAS (démo)' },
  ...{ plannedDate: '2026-10-21', decidedAt: '2026-10-20T08:00:00.000Z', missing: null },
  ...{ reality: null, mayTellReality: false },
};

test('paper has the wording of the decisions, and not the words of the person', () => {
  draw(
    <MemoryRouter>
      <PathTab caseFile={aCaseFileView({ history: [decided], words: 'Je veux le bois.', wish: 'Un atelier.' })} />
    </MemoryRouter>,
  );
  expect(screen.getByText('Deux mois.').closest('[data-print-only]')).not.toBeNull();
  const spoken = ['Sa parole', /Je veux le bois/, /Un atelier/].map((text) => screen.getByText(text));
  expect(spoken.map((one) => one.closest('[data-screen-only]')).includes(null)).toBe(false);
});

test('the path is a timeline or its table, one at a time', async () => {
  const { container } = draw(
    <MemoryRouter>
      <PathTab caseFile={aCaseFileView({ history: [decided] })} />
    </MemoryRouter>,
  );
  const shown = () => container.querySelector('[data-shown]')?.getAttribute('data-shown');
  expect(shown()).toBe('timeline');
  await userEvent.click(screen.getByRole('button', { name: 'Voir en tableau' }));
  expect(shown()).toBe('table');
  await userEvent.click(screen.getByRole('button', { name: 'Voir la frise' }));
  expect(shown()).toBe('timeline');
});
