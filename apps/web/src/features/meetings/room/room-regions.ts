import { ROOM_TABS, type RoomTab } from './room-layout';

function region(name: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-region="${name}"]`);
}

function isVisible(element: HTMLElement): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && element.offsetHeight > 0;
}

/** True while a part of the room can be seen: a drawer may be shut, a tab behind another. */
export function isRegionShown(name: RoomTab): boolean {
  const part = region(name);
  return part !== null && isVisible(part);
}

/** Moves the focus to the next region that is on the screen (F6), the previous one with `by` -1. */
export function focusRegion(by: 1 | -1): void {
  const regions = ROOM_TABS.map(region).filter((one): one is HTMLElement => one !== null && isVisible(one));
  const at = regions.findIndex((one) => one.contains(document.activeElement));
  const next = at < 0 ? regions[0] : regions[(at + by + regions.length) % regions.length];
  next?.focus();
}

/** True once the text of the item on the screen has come, whether the viewer writes in it or only reads it. */
export function isTextThere(): boolean {
  const sheet = region('sheet');
  return sheet !== null && sheet.querySelector('[contenteditable]') !== null;
}

/** The item shown in the rail: where one is, whatever closed. */
export function focusShownItem(): void {
  const rail = region('agenda');
  (rail?.querySelector<HTMLElement>('[data-shown]') ?? rail)?.focus();
}

/** Before going to another agenda item on purpose: one who leaves a text by themselves is not kept there. */
export function leaveForItem(itemId: string | null): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const row = itemId === null ? null : region('agenda')?.querySelector<HTMLElement>(`[data-item="${itemId}"]`);
  if (row) row.focus();
  else focusShownItem();
}

/** Leaves a field for its region; from a region, goes back to the rail. */
export function leaveField(): void {
  const active = document.activeElement;
  const holder = active?.closest<HTMLElement>('[data-region]') ?? null;
  if (holder && active !== holder) holder.focus();
  else focusShownItem();
}

/** Walks the items of the rail, from the one focused or else the one shown. */
export function walkRail(by: 1 | -1): void {
  const rail = region('agenda');
  const rows = [...(rail?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
  const focused = rows.findIndex((row) => row === document.activeElement);
  const from = focused >= 0 ? focused : rows.findIndex((row) => row.hasAttribute('data-shown'));
  rows[Math.max(0, Math.min(rows.length - 1, from + by))]?.focus();
}
