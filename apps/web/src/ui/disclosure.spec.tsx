import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Disclosure } from './disclosure';

beforeAll(() => {
  // jsdom has no media queries; the provider asks for the colour scheme.
  Object.defineProperty(window, 'matchMedia', {
    value: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  });
});

function shown() {
  return render(
    <MantineProvider>
      <Disclosure label="Compte">{(close) => <button onClick={close}>Fermer</button>}</Disclosure>
      <button>Ailleurs</button>
    </MantineProvider>,
  );
}
const opener = () => screen.getByRole('button', { name: 'Compte' });

test('opens and closes on its button, and says which', async () => {
  shown();
  expect(opener().getAttribute('aria-expanded')).toBe('false');
  await userEvent.click(opener());
  expect(opener().getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByRole('button', { name: 'Fermer' })).toBeTruthy();
  await userEvent.click(opener());
  expect(screen.queryByRole('button', { name: 'Fermer' })).toBeNull();
});

test('Escape closes it and gives the focus back', async () => {
  shown();
  await userEvent.click(opener());
  await userEvent.tab();
  expect(document.activeElement?.textContent).toBe('Fermer');
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('button', { name: 'Fermer' })).toBeNull();
  expect(document.activeElement).toBe(opener());
});

test('going elsewhere with the keyboard closes it', async () => {
  shown();
  await userEvent.click(opener());
  await userEvent.tab();
  await userEvent.tab();
  expect(document.activeElement?.textContent).toBe('Ailleurs');
  expect(screen.queryByRole('button', { name: 'Fermer' })).toBeNull();
});
