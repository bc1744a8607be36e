import { localStorageColorSchemeManager } from '@mantine/core';

export const colorSchemeManager = localStorageColorSchemeManager({ key: 'passerelle.color-scheme' });

/** Sets the theme before the first drawing, without the inline script that the content policy forbids. */
export function startColorScheme(): void {
  const chosen = colorSchemeManager.get('auto');
  const dark = chosen === 'dark' || (chosen === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
}

/** The nonce of the page, for the few sheets that are written at run time. */
export function styleNonce(): string {
  return document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';
}
