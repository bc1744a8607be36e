import { useMantineColorScheme } from '@mantine/core';
import { IconDevices, IconMail, IconSwitchHorizontal } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { LANGUAGES, rememberLanguage, type Language } from '../../platform/language';
import { leave, useMe } from '../../shared/account/me';
import { paths } from '../../shared/paths';
import { dropReturnPath } from '../../platform/return-path';
import { ChoiceList, PanelEntry } from '../../ui/choice-list';
import { Disclosure } from '../../ui/disclosure';
import { PersonAvatar } from '../../ui/person-avatar';
import { changeLanguage } from '../i18n';
import { SignOut } from './sign-out';
import classes from './account-menu.module.css';

const THEMES = ['auto', 'light', 'dark'] as const;
const LANGUAGE_NAMES: Record<Language, string> = { fr: 'Français', en: 'English' };

function ThemeChoice() {
  const { t } = useTranslation('frame');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <ChoiceList
      title={t('theme')}
      choices={THEMES.map((value) => ({ value, label: t(`themes.${value}`) }))}
      chosen={colorScheme}
      onChoose={(value) => setColorScheme(THEMES.find((scheme) => scheme === value) ?? 'auto')}
    />
  );
}

function LanguageChoice() {
  const { t, i18n } = useTranslation('frame');
  const choose = (value: string): void => {
    const language = LANGUAGES.find((known) => known === value) ?? 'fr';
    rememberLanguage(language);
    void changeLanguage(language);
  };
  return (
    <ChoiceList
      title={t('language')}
      choices={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value], lang: value }))}
      chosen={i18n.language}
      onChoose={choose}
    />
  );
}

function DemoDoors() {
  const { t } = useTranslation('frame');
  return (
    <>
      <Link to={paths.demoMails} className={classes.entry}>
        <PanelEntry icon={<IconMail size={16} stroke={1.75} aria-hidden />}>{t('mailbox')}</PanelEntry>
      </Link>
      <Link to={paths.demo} className={classes.entry}>
        <PanelEntry icon={<IconSwitchHorizontal size={16} stroke={1.75} aria-hidden />}>{t('changeMember')}</PanelEntry>
      </Link>
    </>
  );
}

/** Appearance, language, and the way out. */
export function AccountMenu() {
  const { t } = useTranslation('frame');
  const me = useMe();
  const navigate = useNavigate();
  const signOut = useCallback(async (): Promise<void> => {
    await leave();
    dropReturnPath();
    await navigate(paths.signIn);
  }, [navigate]);
  const label = (
    <>
      <PersonAvatar name={me.name} number={me.number} />
      <span className={classes.name}>{me.name}</span>
    </>
  );
  return (
    <Disclosure label={label} name={`${t('account')}, ${me.name}`} className={classes.account} align="end">
      {() => (
        <>
          <ThemeChoice />
          <LanguageChoice />
          <hr className={classes.line} />
          <Link to={paths.ownSignIns} className={classes.entry}>
            <PanelEntry icon={<IconDevices size={16} stroke={1.75} aria-hidden />}>{t('signIns')}</PanelEntry>
          </Link>
          {me.demo ? <DemoDoors /> : null}
          <SignOut onLeave={signOut} />
        </>
      )}
    </Disclosure>
  );
}
