import { useEffect } from 'react';

const TEXT_FIELD = 'input:not([type="radio"]):not([type="checkbox"]), textarea, select, [contenteditable="true"]';

/** True while what is typed goes to a text. */
export function inTextField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TEXT_FIELD) !== null;
}

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-item]')];
}

/** Gives the focus to the row of an item. */
export function focusItem(itemId: string): void {
  rows()
    .find((row) => row.dataset['item'] === itemId)
    ?.focus();
}

/** Gives the focus to the item at a rank among those that may be moved, or to the last one. */
export function focusRow(rank: number): void {
  const all = rows();
  all[Math.min(rank, all.length - 1)]?.focus();
}

/**
 * J and K walk the items, + and − change the minutes of the one that has the focus, A adds a point. Outside text fields
 * only.
 */
export function usePreparationKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || inTextField(event.target)) return;
      const all = rows();
      const at = all.findIndex((row) => row === document.activeElement);
      const key = event.key.toLowerCase();
      if (key === 'j' || key === 'k') all[Math.max(0, Math.min(all.length - 1, at + (key === 'j' ? 1 : -1)))]?.focus();
      if ((key === '+' || key === '-') && at >= 0) {
        const minutes = document.querySelector(`[data-minutes="${all[at]?.dataset['item'] ?? ''}"]`);
        minutes?.querySelector<HTMLElement>(`[data-by="${key === '+' ? '1' : '-1'}"]`)?.click();
      }
      const adding = key === 'a' ? document.querySelector<HTMLElement>('[data-action="add-point"]') : null;
      if (adding) {
        event.preventDefault();
        adding.click();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
