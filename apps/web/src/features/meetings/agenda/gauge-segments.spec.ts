import { caseItem, pointItem, reservedItem } from '../../../shared/agenda/agenda-items.fixture';
import { gaugeSegments, gaugeLooks } from './gauge-segments';

const agenda = [pointItem('p'), caseItem('a'), reservedItem(), caseItem('b', { current: true, minutes: 8 })];

test('one segment per item, points and reserved items with looks of their own, the current one first of all', () => {
  expect(gaugeSegments(agenda)).toEqual([
    { minutes: 10, tone: 'point' },
    { minutes: 6, tone: 'usual' },
    { minutes: 7, tone: 'reserved' },
    { minutes: 8, tone: 'now' },
  ]);
});

test('the legend counts each sort of item, the current one among them, then what is free, and names the current one', () => {
  expect(gaugeLooks(agenda, 60)).toEqual([
    { tone: 'usual', minutes: 14 },
    { tone: 'point', minutes: 10 },
    { tone: 'reserved', minutes: 7 },
    { tone: 'free', minutes: 29 },
    { tone: 'now', minutes: 8 },
  ]);
});

test('the legend says what is too many, and nothing of what there is none of', () => {
  expect(gaugeLooks([pointItem('p')], 8)).toEqual([
    { tone: 'point', minutes: 10 },
    { tone: 'over', minutes: 2 },
  ]);
  expect(gaugeLooks([caseItem('a')], 6)).toEqual([{ tone: 'usual', minutes: 6 }]);
});
