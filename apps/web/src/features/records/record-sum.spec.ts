import { groupedByFour, recordSum } from './record-sum';

const followUp = { organisation: 'Mission locale (démo)', text: 'Appeler', dueDate: '2026-12-04' };

describe('the record', () => {
  it('counts what its reader may read, and nothing of what is reserved', () => {
    expect(
      recordSum([
        { kind: 'reserved', place: 1 },
        { kind: 'follow-ups-only', place: 2, reference: 'DEMO-013', followUps: [followUp] },
        {
          kind: 'decided',
          place: 3,
          reference: 'DEMO-014',
          reason: '',
          question: '',
          outcome: 'CONTINUE',
          wording: '',
          carrier: '',
          plannedDate: '2026-11-30',
          followUps: [followUp, followUp],
        },
        { kind: 'postponed', place: 4, reference: 'DEMO-004', question: '', missing: '', missingFrom: null },
      ]),
    ).toEqual({ decided: 1, postponed: 1, followUps: 3, readable: 3 });
  });

  it('shows its fingerprint in groups of four', () => {
    expect(groupedByFour('9c4107de55b2e830')).toBe('9c41 07de 55b2 e830');
  });
});
