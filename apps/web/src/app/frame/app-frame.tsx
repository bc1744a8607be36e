import { UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCurrentCommittee } from '../../shared/committees/current-committee';
import { useMe } from '../../shared/account/me';
import { paths } from '../../shared/paths';
import { BrandMark } from '../../ui/brand-mark';
import { KeyHint } from '../../ui/key-hint';
import { AccountMenu } from './account-menu';
import { CommitteeSwitcher } from './committee-switcher';
import { ConnectionBar } from './connection-bar';
import { MainNavigation } from './main-navigation';
import { PaletteOpener } from './palette-opener';
import classes from './frame.module.css';
import { PrintedOn } from './printed-on';
import skip from './skip-link.module.css';

interface AppFrameProps {
  main: RefObject<HTMLElement | null>;
  children: ReactNode;
}

/** The 56 px bar, the page, and on a telephone the tabs at the bottom. */
export function AppFrame({ main, children }: AppFrameProps) {
  const { t } = useTranslation(['frame', 'palette']);
  const me = useMe();
  const { committeeId } = useCurrentCommittee();
  return (
    <>
      <a className={skip.skip} href="#contenu" data-screen-only>
        {t('skip')}
      </a>
      <header className={classes.bar} data-screen-only>
        <Link to={paths.home} className={classes.brand}>
          <BrandMark />
          <span>Passerelle</span>
        </Link>
        <CommitteeSwitcher />
        <MainNavigation />
        {me.demo ? <span className={classes.fictional}>{t('fictional')}</span> : null}
        <div className={classes.end}>
          <PaletteOpener committeeId={committeeId}>
            {(open) => (
              <UnstyledButton
                className={classes.search}
                aria-label={t('palette:open')}
                aria-keyshortcuts="Control+K Meta+K"
                onClick={open}
              >
                <IconSearch size={18} stroke={1.75} aria-hidden />
                <span>{t('palette:open')}</span>
                <KeyHint keys="Ctrl+K" />
              </UnstyledButton>
            )}
          </PaletteOpener>
          <AccountMenu />
        </div>
      </header>
      <ConnectionBar />
      <main id="contenu" ref={main} tabIndex={-1} className={classes.page}>
        <PrintedOn />
        {children}
      </main>
    </>
  );
}
