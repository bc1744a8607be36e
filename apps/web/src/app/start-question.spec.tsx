import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { changeDraft, EMPTY_DRAFT, type DraftChange } from '../features/decisions/decision-draft';
import { StartField, StartQuestion } from '../features/decisions/start-field';
import { draw, startWeb } from './test-web';

let wording = '';
const listeners = new Set<() => void>();
const text = {
  get: () => wording,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
const write = (words: string): void =>
  act(() => {
    wording = words;
    listeners.forEach((listener) => listener());
  });

function Start() {
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const onChange = (change: DraftChange): void => setDraft((before) => changeDraft(before, change));
  const props = { item: { today: '2026-12-01', usualStart: '2026-12-07' }, draft, wording: text, onChange };
  return (
    <>
      <StartField {...props} />
      <StartQuestion {...props} />
    </>
  );
}

const start = (): string => screen.getByRole<HTMLInputElement>('textbox', { name: 'Début prévu' }).value;
const question = (): string | undefined =>
  screen.queryByRole('status')?.querySelector('p')?.textContent?.replace(/\s/g, ' ');
const isRead = (): boolean => screen.queryByText('lu dans la proposition') !== null;

beforeAll(startWeb);
beforeEach(() => {
  write('');
  draw(<Start />);
});

test('says the start that it reads, and asks nothing', () => {
  const usual = start();
  write('Entrée repoussée du 4 janvier au 11 janvier');
  expect([start() === usual, isRead(), question()]).toEqual([false, true, undefined]);
  expect(start()).toContain('11');
  write('Bilan avec la famille le 15 décembre');
  expect([start(), isRead(), question()]).toEqual([usual, false, undefined]);
});

test('keeps the usual start and asks about a date that nothing explains; it is taken with one button', async () => {
  const usual = start();
  write('Bilan d’entrée le 4 janvier');
  expect([start(), isRead(), question()]).toEqual([
    usual,
    false,
    'La proposition cite le lundi 4 janvier 2027 : est-ce le début ?',
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Oui, c’est le début' }));
  expect(start()).toMatch(/4\sjanv/);
  expect(question()).toBeUndefined();
});

test('names several such dates, and the usual start may be kept until the wording gives one', async () => {
  write('GRETA le 4 janvier, Mission locale le 18 janvier');
  expect(question()).toBe(
    'La proposition cite plusieurs dates : lundi 4 janvier 2027 et lundi 18 janvier 2027. L’une d’elles est-elle le début ?',
  );
  expect(screen.getAllByRole('button', { name: /début|Garder/ })).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: /^Garder le lundi\s7\sdécembre/ }));
  expect(question()).toBeUndefined();
  write('Entrée au GRETA le 4 janvier');
  expect(question()).toMatch(/^La proposition donne le lundi 4 janvier 2027/);
});
