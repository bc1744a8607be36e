import i18next from 'i18next';
import type { DateContext } from '../platform/dates';
import { initialsOf } from './person-avatar';
import { spokenChange } from './saved-state';
import { gaugeShares } from './time-gauge';
import { nearDate } from './formatted-date';

describe('initials', () => {
  test.each([
    ['Claire V.', 'CV'],
    ['Jean-Marc D.', 'JM'],
    ['Élodie', 'É'],
    ['Nadia T. (démo)', 'NT'],
  ])('%s', (name, initials) => expect(initialsOf(name)).toBe(initials));
});

describe('time gauge', () => {
  test('widths follow minutes, the rest is free', () => {
    expect(gaugeShares([{ minutes: 30 }, { minutes: 60, tone: 'now' }], 120)).toEqual([
      { x: 0, width: 250, tone: 'usual' },
      { x: 250, width: 500, tone: 'now' },
      { x: 750, width: 250, tone: 'free' },
    ]);
  });

  test('what goes beyond the whole is marked as over, and nothing is free', () => {
    const shares = gaugeShares([{ minutes: 60 }, { minutes: 60 }], 100);
    expect(shares.map(({ tone }) => tone)).toEqual(['usual', 'over']);
    expect(shares.map(({ width }) => width)).toEqual([500, 500]);
  });
});

describe('what the saved state says aloud', () => {
  test('getting worse, and coming back', () => {
    expect(spokenChange('saved', 'unsaved')).toBe('unsaved');
    expect(spokenChange('unsaved', 'saved')).toBe('saved');
    expect(spokenChange('saved', 'readOnly')).toBe('readOnly');
  });

  test('never an ordinary save', () => {
    expect(spokenChange('saving', 'saved')).toBeNull();
    expect(spokenChange('saved', 'saved')).toBeNull();
  });
});

const ui = {
  today: 'aujourd’hui',
  tomorrow: 'demain',
  yesterday: 'hier',
  inDays: 'dans {{days}} jours',
  daysAgo: 'il y a {{days}} jours',
};

describe('near dates', () => {
  const context: DateContext = { language: 'fr', timeZone: 'Europe/Paris', today: '2026-11-23' };
  const near = (date: string): string => nearDate(date, context, i18next.getFixedT('fr', 'ui'));
  beforeAll(() =>
    i18next.init({ lng: 'fr', resources: { fr: { ui } }, ns: ['ui'], interpolation: { escapeValue: false } }),
  );

  test.each([
    ['2026-11-23', 'aujourd’hui'],
    ['2026-11-24', 'demain'],
    ['2026-11-22', 'hier'],
    ['2026-11-29', 'dans 6 jours'],
    ['2026-11-17', 'il y a 6 jours'],
    ['2026-11-30', 'lun. 30\u00a0nov.'],
  ])('%s', (date, words) => expect(near(date)).toBe(words));
});
