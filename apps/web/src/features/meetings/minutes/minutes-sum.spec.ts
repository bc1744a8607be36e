import type { MinutesView } from '@passerelle/contracts';
import { attendanceSum, groupedByFour, minutesSum } from './minutes-sum';

const contact = { name: 'Inès M.', organisationName: 'Mission locale (démo)' };
const followUp = { organisation: 'Mission locale (démo)', text: 'Appeler', dueDate: '2026-12-04' };

describe('the minutes', () => {
  it('counts what its reader may read, and nothing of what is reserved nor of general points', () => {
    expect(
      minutesSum([
        { kind: 'reserved', place: 1 },
        { kind: 'follow-ups-only', place: 2, reference: 'DEMO-013', followUps: [followUp], contact },
        {
          ...{ kind: 'carried', place: 3, reference: 'DEMO-015', outcome: 'CONTINUE', wording: '', carrier: '' },
          ...{ plannedDate: '2026-11-30', followUps: [], contact },
        },
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
          reservations: [],
        },
        {
          kind: 'postponed',
          place: 4,
          reference: 'DEMO-004',
          question: '',
          missing: '',
          missingFrom: null,
          reservations: [],
        },
        { kind: 'point', place: 5, point: 'news', title: 'Agenda', organisation: null, note: '', postponed: null },
      ]),
    ).toEqual({ decided: 2, postponed: 1, followUps: 3, readable: 4, cases: 5 });
  });

  it('separates those who took part from those who were excused, and counts the organisations of the former', () => {
    const line = (
      name: string,
      organisation: string,
      presence: MinutesView['attendance'][number]['presence'],
    ): MinutesView['attendance'][number] => ({ name, organisation, presence, arrivedAt: null, leftAt: null });
    const attendance = [
      line('Claire V.', 'Maison de l’emploi (démo)', 'room'),
      line('Yanis B.', 'Mission locale (démo)', 'remote'),
      line('Inès T.', 'Mission locale (démo)', null),
      line('Rémi L.', 'CCAS (démo)', 'excused'),
    ];
    const { present, excused, organisations } = attendanceSum(attendance);
    expect(present.map(({ name }) => name)).toEqual(['Claire V.', 'Yanis B.', 'Inès T.']);
    expect(excused.map(({ name }) => name)).toEqual(['Rémi L.']);
    expect(organisations).toBe(2);
  });

  it('shows its fingerprint in groups of four', () => {
    expect(groupedByFour('9c4107de55b2e830')).toBe('9c41 07de 55b2 e830');
  });
});
