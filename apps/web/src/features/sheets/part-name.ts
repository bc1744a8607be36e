import type { SheetVersionView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';

type Part = SheetVersionView['texts'][number]['part'];

/** How the screen names a text of a sheet, or the one of a note. */
export function usePartName(): (part: Part) => string {
  const { t } = useTranslation(['sheet', 'points']);
  return (part) => (part === 'note' ? t('points:note') : t(`part.${part}`));
}
