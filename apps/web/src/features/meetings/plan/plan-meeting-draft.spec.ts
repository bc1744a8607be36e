import { EMPTY_PLAN, readPlan } from './plan-meeting-draft';

const commandId = '00000000-0000-4000-8000-000000000001';
const complete = { ...EMPTY_PLAN, date: '2026-12-08', place: 'Salle 2 (démo)' };

test('a complete plan becomes the command; what is empty is null', () => {
  expect(readPlan(complete, commandId)).toEqual({
    body: { commandId, date: '2026-12-08', time: '09:30', durationMinutes: 120, place: 'Salle 2 (démo)', link: null },
  });
});

test.each([
  [{ date: '' }, 'date'],
  [{ time: '9' }, 'time'],
  [{ durationMinutes: '5' }, 'durationMinutes'],
  [{ durationMinutes: '' }, 'durationMinutes'],
  [{ link: 'visio.example.org' }, 'link'],
  [{ link: 'http://visio.example.org' }, 'link'],
])('%j is said beside the field', (typed, field) => {
  expect(readPlan({ ...complete, ...typed }, commandId)).toEqual({ wrong: [field] });
});
