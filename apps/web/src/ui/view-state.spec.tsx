import { MantineProvider } from '@mantine/core';
import { act, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { Refused, Unreachable } from '../platform/api';
import { ViewState, type ShownQuery } from './view-state';

const waiting: ShownQuery<string> = { data: undefined, error: null, errorUpdateCount: 0, refetch: () => undefined };

beforeAll(async () => {
  Object.defineProperty(window, 'matchMedia', {
    value: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  });
  const ui = {
    loading: 'Chargement',
    notLost_one: 'Nouvel essai dans {{count}} s',
    notLost_other: 'Nouvel essai dans {{count}} s',
  };
  const refusals = {
    'not-found': 'Cette page ne vous est pas ouverte.',
    'sign-in-required': 'Votre connexion a pris fin.',
  };
  await i18next
    .use(initReactI18next)
    .init({
      lng: 'fr',
      defaultNS: 'ui',
      resources: { fr: { ui, refusals, frame: { notFoundTitle: 'Rien à cette adresse' } } },
    });
});
beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function show(query: Partial<ShownQuery<string>>, page = false) {
  return render(
    <MantineProvider>
      <ViewState query={{ ...waiting, ...query }} page={page}>
        {(view) => <p>{view}</p>}
      </ViewState>
    </MantineProvider>,
  );
}

test('nothing at first, then the shape of what is slow to come', () => {
  show({});
  expect(screen.queryByRole('status')).toBeNull();
  act(() => jest.advanceTimersByTime(300));
  expect(screen.getByRole('status').textContent).toContain('Chargement');
});

test('a region that did not arrive counts down and tries again by itself', () => {
  let tries = 0;
  show({ error: new Unreachable('no'), errorUpdateCount: 3, refetch: () => (tries += 1) });
  expect(screen.getByText(/Nouvel essai dans 8/)).toBeTruthy();
  for (let second = 0; second < 7; second += 1) act(() => jest.advanceTimersByTime(1_000));
  expect(tries).toBe(0);
  act(() => jest.advanceTimersByTime(1_000));
  expect(tries).toBe(1);
});

test('what is there stays there when a later call does not arrive', () => {
  show({ data: 'DEMO-001', error: new Unreachable('no'), errorUpdateCount: 1 });
  expect(screen.getByText('DEMO-001')).toBeTruthy();
});

test('a right taken back empties the region and says so', () => {
  show({ data: 'DEMO-001', error: new Refused({ refused: 'not-found' }), errorUpdateCount: 1 });
  expect(screen.queryByText('DEMO-001')).toBeNull();
  expect(screen.getByRole('status').textContent).toContain('ne vous est pas ouverte');
});

test.each(['sign-in-required', 'other-member', 'unavailable', 'unexpected'] as const)(
  'what is there stays there when it is refused because of something else (%s)',
  (refused) => {
    show({ data: 'DEMO-001', error: new Refused({ refused }), errorUpdateCount: 1 });
    expect(screen.getByText('DEMO-001')).toBeTruthy();
  },
);

test('a page is said to be nowhere only when nothing is there for the member', () => {
  const ended = { error: new Refused({ refused: 'sign-in-required' }), errorUpdateCount: 1 };
  const { unmount } = show(ended, true);
  expect(screen.getByRole('status').textContent).toBe('Votre connexion a pris fin.');
  unmount();
  const away = show({ error: new Refused({ refused: 'unavailable' }), errorUpdateCount: 3 }, true);
  expect(screen.getByText(/Nouvel essai dans 8/)).toBeTruthy();
  away.unmount();
  show({ error: new Refused({ refused: 'not-found' }), errorUpdateCount: 1 }, true);
  expect(screen.getByText('Rien à cette adresse')).toBeTruthy();
});
