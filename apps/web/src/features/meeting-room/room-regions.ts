import { ROOM_TABS } from './room-layout';

function region(name: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-region="${name}"]`);
}

function isVisible(element: HTMLElement): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** Moves the focus to the next region that is on the screen (F6), the previous one with `by` -1. */
export function focusRegion(by: 1 | -1): void {
  const regions = ROOM_TABS.map(region).filter((one): one is HTMLElement => one !== null && isVisible(one));
  const at = regions.findIndex((one) => one.contains(document.activeElement));
  const next = at < 0 ? regions[0] : regions[(at + by + regions.length) % regions.length];
  next?.focus();
}

/** Leaves a field for its region; from a region, goes back to the rail. */
export function leaveField(): void {
  const active = document.activeElement;
  const holder = active?.closest<HTMLElement>('[data-region]') ?? null;
  if (holder && active !== holder) holder.focus();
  else (region('agenda')?.querySelector<HTMLElement>('[data-shown]') ?? region('agenda'))?.focus();
}

/** Walks the lines of the rail, from the one focused or else the one shown. */
export function walkRail(by: 1 | -1): void {
  const rail = region('agenda');
  const lines = [...(rail?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
  const focused = lines.findIndex((line) => line === document.activeElement);
  const from = focused >= 0 ? focused : lines.findIndex((line) => line.hasAttribute('data-shown'));
  lines[Math.max(0, Math.min(lines.length - 1, from + by))]?.focus();
}
