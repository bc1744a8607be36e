import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { paths } from '../../shared/paths';
import { PageHeader } from '../../ui/page-header';
import classes from './administration.module.css';

/** The title of the administration and its three pages. */
export function AdministrationHeader({ actions }: { actions?: ReactNode }) {
  const { t } = useTranslation('administration');
  return (
    <>
      <PageHeader title={t('title')} actions={actions} />
      <nav aria-label={t('sections')} className={classes.pages}>
        <NavLink to={paths.administration} end>
          {t('committees')}
        </NavLink>
        <NavLink to={paths.instanceOrganisations}>{t('organisations')}</NavLink>
        <NavLink to={paths.accounts}>{t('accounts')}</NavLink>
      </nav>
    </>
  );
}
