import { useTranslation } from 'react-i18next';
import { paths } from '../platform/paths';
import { PageHeader } from './page-header';

/** An address that leads nowhere and a page that is not open to the viewer read the same. */
export function NothingHere() {
  const { t } = useTranslation('frame');
  return (
    <>
      <PageHeader title={t('notFoundTitle')} />
      <p>{t('notFound')}</p>
      <p>
        <a href={paths.home}>{t('toHome')}</a>
      </p>
    </>
  );
}
