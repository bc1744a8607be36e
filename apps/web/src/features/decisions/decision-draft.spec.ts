import { carrierOf, changeDraft, EMPTY_DRAFT, startOf, withWholeLines, type DecisionDraft } from './decision-draft';

const item = {
  carriers: [
    { outcome: 'REFER_SOCIAL' as const, organisationId: 'school' },
    { outcome: 'CONTINUE' as const, organisationId: 'mission' },
  ],
};

function twoLines(): DecisionDraft {
  const first = changeDraft(EMPTY_DRAFT, { kind: 'add' });
  const filled = changeDraft(first, { kind: 'write', key: first.openKey ?? '', line: '@Mission appeler' });
  return changeDraft(filled, { kind: 'add' });
}

describe('a decision being prepared', () => {
  it('proposes the carrier of the outcome until one is chosen, and again when the outcome changes', () => {
    const chosen = changeDraft(EMPTY_DRAFT, { kind: 'outcome', outcome: 'REFER_SOCIAL' });
    expect(carrierOf(chosen, item)).toBe('school');
    const other = changeDraft(chosen, { kind: 'carrier', organisationId: 'ccas' });
    expect(carrierOf(other, item)).toBe('ccas');
    expect(carrierOf(changeDraft(other, { kind: 'outcome', outcome: 'CONTINUE' }), item)).toBe('mission');
  });

  it('starts when its wording says, or usually, until a day is chosen', () => {
    const days = { today: '2026-11-24', usualStart: '2026-11-30' };
    expect(startOf(EMPTY_DRAFT, days, 'Entrée le 4 janvier')).toBe('2027-01-04');
    expect(startOf(EMPTY_DRAFT, days, 'Cadre reposé à trois')).toBe('2026-11-30');
    const chosen = changeDraft(EMPTY_DRAFT, { kind: 'start', date: '2026-12-07' });
    expect(startOf(chosen, days, 'Entrée le 4 janvier')).toBe('2026-12-07');
  });

  it('shows a line that an earlier release kept with fewer fields', () => {
    const kept = { ...EMPTY_DRAFT, followUps: JSON.parse('[{ "key": "1", "line": "@Mission appeler" }]') };
    const [line] = withWholeLines(kept).followUps;
    expect(line).toMatchObject({ key: '1', line: '@Mission appeler', chosenDate: null, refused: null });
    expect(line?.commandId).toBeTruthy();
    const whole = twoLines();
    expect(withWholeLines(whole)).toBe(whole);
  });

  it('opens one line at a time and drops those left empty', () => {
    const draft = twoLines();
    expect(draft.followUps.map((one) => one.line)).toEqual(['@Mission appeler', '']);
    const again = changeDraft(draft, { kind: 'add' });
    expect(again.followUps).toHaveLength(2);
    expect(again.openKey).toBe(again.followUps[1]?.key);
    expect(changeDraft(again, { kind: 'open', key: null }).followUps).toHaveLength(1);
  });

  it('gives a changed line another command id, and an unchanged one the same', () => {
    const draft = twoLines();
    const [line] = draft.followUps;
    const kept = changeDraft(draft, { kind: 'open', key: null });
    expect(kept.followUps[0]?.commandId).toBe(line?.commandId);
    const changed = changeDraft(draft, { kind: 'write', key: line?.key ?? '', line: '@Mission écrire' });
    expect(changed.followUps[0]?.commandId).not.toBe(line?.commandId);
  });

  it('opens again a kept line that names no organisation', () => {
    const draft = twoLines();
    const key = draft.followUps[0]?.key ?? '';
    expect(changeDraft(draft, { kind: 'refused', key, refused: 'organisation-missing' }).openKey).toBe(key);
    expect(changeDraft(draft, { kind: 'refused', key, refused: 'date-past' }).openKey).toBe(draft.openKey);
  });

  it('keeps a refused line with its sentence once the decision is recorded', () => {
    const draft = twoLines();
    const key = draft.followUps[0]?.key ?? '';
    const after = changeDraft(changeDraft(draft, { kind: 'refused', key, refused: 'date-past' }), { kind: 'recorded' });
    expect(after).toMatchObject({ outcome: null, followUps: [{ key, refused: 'date-past' }] });
  });
});
