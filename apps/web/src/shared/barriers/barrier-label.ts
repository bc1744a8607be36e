import { isSensitiveBarrier } from '@passerelle/domain';
import { useTranslation } from 'react-i18next';

/** The French label of a data·inclusion `thematiques` code; a code not published yet is shown as it is. */
export function useBarrierLabel(): (code: string) => string {
  const { i18n } = useTranslation('barriers');
  return (code) => (i18n.exists(`barriers:${code}`) ? String(i18n.t(`barriers:${code}` as never)) : code);
}

/** The barriers that may be written in a common file, by theme, in the order of their publication. */
export function useBarrierChoices(): { theme: string; barriers: { value: string; label: string }[] }[] {
  const { i18n } = useTranslation('barriers');
  const label = useBarrierLabel();
  const published: unknown = i18n.getResourceBundle('fr', 'barriers');
  const codes = typeof published === 'object' && published !== null ? Object.keys(published) : [];
  const themes = new Map<string, { value: string; label: string }[]>();
  for (const code of codes.filter((one) => !isSensitiveBarrier(one))) {
    const theme = code.slice(0, code.indexOf('--'));
    themes.set(theme, [...(themes.get(theme) ?? []), { value: code, label: label(code) }]);
  }
  return [...themes].map(([theme, barriers]) => ({ theme, barriers }));
}
