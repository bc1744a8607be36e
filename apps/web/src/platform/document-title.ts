import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** "Séances · Passerelle". A reference at most, never a name. */
export function useDocumentTitle(page: string): void {
  const { t } = useTranslation('frame');
  useEffect(() => {
    document.title = t('title', { page });
  }, [page, t]);
}
