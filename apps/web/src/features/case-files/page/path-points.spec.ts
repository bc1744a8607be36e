import { labelRows, monthsOf, pathPoints, positionOf, scaleOf, type HistoryEntry } from './path-points';

const entry = (startsAt: string, change: Partial<HistoryEntry> = {}): HistoryEntry => ({
  meetingId: startsAt,
  meetingStatus: 'closed',
  startsAt,
  question: 'Quelle suite ?',
  status: 'decided',
  outcome: null,
  wording: null,
  carrierName: null,
  plannedDate: null,
  missing: null,
  decidedAt: null,
  decisionId: null,
  reality: null,
  mayTellReality: false,
  ...change,
});

test('a point leads to what became real, else to what is expected, else to nothing', () => {
  const points = pathPoints([
    entry('2026-10-06T08:00:00Z', { outcome: 'RESUME', plannedDate: '2026-11-30' }),
    entry('2026-02-24T08:00:00Z', {
      outcome: 'ENTER_PREQUALIFICATION',
      plannedDate: '2026-03-02',
      reality: { kind: 'started', on: '2026-03-04', reason: null },
    }),
    entry('2026-06-16T08:00:00Z', { missing: 'le devis' }),
  ]);
  expect(points.map(({ entry: { startsAt }, then }) => [startsAt.slice(0, 7), then?.kind ?? null])).toEqual([
    ['2026-02', 'real'],
    ['2026-06', null],
    ['2026-10', 'expected'],
  ]);
  expect(new Date(points[0]?.then?.at ?? 0).toISOString().slice(0, 10)).toBe('2026-03-04');
});

test('today and every point are inside the scale, and months stay few', () => {
  const points = pathPoints([entry('2024-10-06T08:00:00Z'), entry('2026-10-06T08:00:00Z')]);
  const scale = scaleOf(points, '2026-11-23');
  for (const at of [...points.map((point) => point.at), Date.parse('2026-11-23')]) {
    expect(positionOf(at, scale)).toBeGreaterThan(0);
    expect(positionOf(at, scale)).toBeLessThan(100);
  }
  const months = monthsOf(scale, 12);
  expect(months.length).toBeLessThanOrEqual(12);
  expect(months.length).toBeGreaterThan(6);
});

test('labels that would touch go to another row', () => {
  expect(labelRows([5, 10, 40], 20)).toEqual([0, 1, 0]);
});
