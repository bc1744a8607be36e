import { useEffect } from 'react';

const TEXT_FIELD = 'input, textarea, select, [contenteditable="true"]';

function lines(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-item]')];
}

/** J and K walk the lines, + and − change the minutes of the one that has the focus. Outside text fields only. */
export function usePreparationKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (event.ctrlKey || event.metaKey || event.altKey || target?.closest(TEXT_FIELD)) return;
      const all = lines();
      const at = all.findIndex((line) => line === document.activeElement);
      const key = event.key.toLowerCase();
      if (key === 'j' || key === 'k') all[Math.max(0, Math.min(all.length - 1, at + (key === 'j' ? 1 : -1)))]?.focus();
      if ((key === '+' || key === '-') && at >= 0) {
        const minutes = document.querySelector(`[data-minutes="${all[at]?.dataset['item'] ?? ''}"]`);
        minutes?.querySelector<HTMLElement>(`[data-by="${key === '+' ? '1' : '-1'}"]`)?.click();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
