import { screen } from '@testing-library/react';
import type { AgendaItemView } from '@passerelle/contracts';
import { changeDraft, EMPTY_DRAFT, type DecisionDraft } from '../../../features/decisions/decision-draft';
import { DecidedSummary } from '../../../features/decisions/decided-summary';
import { draw, startWeb } from '../../test-web';
import { anItem, id } from '../../test-room';

beforeAll(startWeb);

const decision: AgendaItemView['decision'] = {
  ...{ id: id(60), outcome: 'CONTINUE', wording: 'On continue.', carrierName: 'CCAS (démo)' },
  ...{ plannedDate: '2026-11-30', recordedAt: '2026-11-24T09:00:00.000Z', recordedByName: 'Claire V.' },
};
const opened = changeDraft(EMPTY_DRAFT, { kind: 'add' });
const written = changeDraft(opened, { kind: 'write', key: opened.openKey ?? '', line: '@CCAS appeler' });

function show(item: AgendaItemView, draft: DecisionDraft): HTMLElement | null {
  const nothing = (): void => undefined;
  const given = { item, draft, organisations: [], pending: false, blocked: false, problem: null, reservations: null };
  const { unmount } = draw(
    <DecidedSummary {...given} onChange={nothing} onRecordLines={nothing} onReplace={nothing} />,
  );
  const button = screen.queryByRole('button', { name: /Enregistrer l’action/ });
  unmount();
  return button;
}

test('follow-ups are recorded from a case where their lines are shown and say something, and from no other', () => {
  expect(show(anItem({ status: 'decided', decision }), written)).not.toBeNull();
  expect(show(anItem({ status: 'decided', decision }), opened)).toBeNull();
  expect(show(anItem({ status: 'postponed', missing: 'Le devis' }), written)).toBeNull();
});
