import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageHeader } from './page-header';

/** An address that leads nowhere and a page that is not open to the viewer read the same. */
export function NothingHere() {
  const { t } = useTranslation('frame');
  return (
    <>
      <PageHeader title={t('notFoundTitle')} aside={t('notFound')} />
      <Button component="a" href="/" variant="default">
        {t('toHome')}
      </Button>
    </>
  );
}
