import { useTranslation } from 'react-i18next';

/** The French label of a data·inclusion `thematiques` code; a code not published yet is shown as it is. */
export function useBarrierLabel(): (code: string) => string {
  const { i18n } = useTranslation('barriers');
  return (code) => (i18n.exists(`barriers:${code}`) ? String(i18n.t(`barriers:${code}` as never)) : code);
}
