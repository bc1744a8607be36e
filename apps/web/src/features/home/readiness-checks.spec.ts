import { readinessChecks } from './readiness-checks';

const line = { kind: 'reserved', place: 1, minutes: 70, current: false } as const;

function left(meeting: Parameters<typeof readinessChecks>[0], followUps: Parameters<typeof readinessChecks>[1] = []) {
  return Object.fromEntries(readinessChecks(meeting, followUps).map((check) => [check.key, check.left]));
}

test('an empty agenda is announced and nothing else', () => {
  const checks = readinessChecks({ agenda: [], proposals: [], durationMinutes: 120 }, []);
  expect(checks.filter(({ done }) => !done).map(({ key }) => key)).toEqual(['composed']);
});

test('minutes beyond the duration are counted', () => {
  expect(left({ agenda: [line, line], proposals: [], durationMinutes: 120 })).toMatchObject({ fits: 20, composed: 0 });
});

test('follow-ups without an answer are counted, the others are not', () => {
  const followUps = [{ status: 'given' }, { status: 'accepted' }, { status: 'done' }, { status: 'given' }] as const;
  expect(left({ agenda: [line], proposals: [], durationMinutes: 120 }, followUps)).toMatchObject({ answered: 2 });
});
