import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { FollowUpLines } from '../features/decisions/follow-up-lines';
import { changeDraft, EMPTY_DRAFT, type DraftChange } from '../features/decisions/decision-draft';
import { FactsForm } from '../features/case-files/page/facts-form';
import { PlanMeetingForm } from '../features/meetings/plan/plan-meeting-form';
import { aCaseFileView } from './pages/case-file/case-file.fixture';
import { draw, startWeb } from './test-web';
import { LimitedTextarea } from '../ui/limited-text';

function Field() {
  const [value, setValue] = useState('');
  const change = (event: { currentTarget: { value: string } }): void => setValue(event.currentTarget.value);
  return <LimitedTextarea label="Mot" maxLength={300} value={value} onChange={change} />;
}

beforeAll(startWeb);

test('says the limit when it is near, and cuts nothing that goes beyond', async () => {
  draw(<Field />);
  const field = screen.getByLabelText<HTMLTextAreaElement>('Mot');
  await userEvent.click(field);
  await userEvent.paste('x'.repeat(200));
  expect(screen.queryByText(/restant/)).toBeNull();
  await userEvent.paste('x'.repeat(75));
  expect(screen.getByText('25 caractères restants')).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe('Moins de 30 caractères restants.');
  await userEvent.paste('x'.repeat(37));
  expect(field.value).toHaveLength(312);
  expect(screen.getByText(/^12 caractères de trop\./)).toBeTruthy();
  expect(field.getAttribute('aria-invalid')).toBe('true');
});

test('counts what is left of the text once cleaned, as the server does', async () => {
  draw(<Field />);
  await userEvent.click(screen.getByLabelText('Mot'));
  await userEvent.paste(` ${'e\u0302'.repeat(290)}\u0007 `);
  expect(screen.getByText('10 caractères restants')).toBeTruthy();
});

function Lines() {
  const [draft, setDraft] = useState(() => changeDraft(EMPTY_DRAFT, { kind: 'add' }));
  const change = (one: DraftChange): void => setDraft((before) => changeDraft(before, one));
  const item = { today: '2026-12-01', usualDueDate: '2026-12-15' };
  return <FollowUpLines item={item} draft={draft} organisations={[]} onChange={change} />;
}
const facts = (
  <FactsForm caseFile={aCaseFileView({ label: null, commune: null, audience: null })} onClose={() => undefined} />
);
const plan = <PlanMeetingForm committeeId="c" onClose={() => undefined} onPlanned={() => undefined} />;

test.each([
  ['the name of a case', facts, 'Prénom et initiale', 40],
  ['its commune', facts, 'Commune', 80],
  ['its audience', facts, 'Public', 80],
  ['the place of a meeting', plan, 'Lieu', 160],
  ['the line of a follow-up', <Lines key="lines" />, 'Action de suivi', 300],
])('%s says its limit', async (_what, part, label, limit) => {
  draw(part);
  await userEvent.click(screen.getByLabelText(label));
  await userEvent.paste('x'.repeat(limit + 2));
  expect(screen.getByText(/^2 caractères de trop\./)).toBeTruthy();
});
