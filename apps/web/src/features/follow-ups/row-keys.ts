import type { KeyboardEvent } from 'react';

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** The arrows go from row to row, from a button or a link of one to the first button of the other. Fields keep theirs. */
export function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const from = event.target;
  if (step === undefined || !(from instanceof HTMLElement) || !from.matches('button, a, p[tabindex]')) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const current = rows.findIndex((row) => row.contains(from));
  const next = current < 0 ? undefined : rows[current + step];
  const stop = next?.querySelector<HTMLElement>('button') ?? next?.querySelector<HTMLElement>('a');
  if (!stop) return;
  event.preventDefault();
  stop.focus();
}
