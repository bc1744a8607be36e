import { Button, UnstyledButton } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { pageDrafts } from '../../platform/drafts/page-drafts';
import { unsentText } from '../../platform/unsent-text';
import { PanelEntry } from '../../ui/choice-list';
import { Notice } from '../../ui/notice';
import classes from './account-menu.module.css';

interface SignOutProps {
  onLeave: () => Promise<void>;
}

/** The way out; with text that is not saved yet, what becomes of it is asked first. */
export function SignOut({ onLeave }: SignOutProps) {
  const { t } = useTranslation('frame');
  const unsent = useSyncExternalStore(unsentText.subscribe, unsentText.get);
  const [asked, setAsked] = useState<'text' | 'drafts' | null>(null);
  const ask = (): void => {
    if (unsentText.get().unsaved) setAsked('text');
    else if (pageDrafts.box().summary().some) setAsked('drafts');
    else void onLeave();
  };
  if (asked === 'drafts') return <DraftsQuestion onLeave={onLeave} />;
  if (asked === 'text') return <UnsentQuestion unsaved={unsent.unsaved} kept={unsent.kept} onLeave={onLeave} />;
  return (
    <UnstyledButton className={classes.entry} onClick={ask}>
      <PanelEntry icon={<IconLogout size={16} stroke={1.75} aria-hidden />}>{t('signOut')}</PanelEntry>
    </UnstyledButton>
  );
}

/** Forms that were begun and not sent. */
function DraftsQuestion({ onLeave }: SignOutProps) {
  const { t } = useTranslation('frame');
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const { kept } = useSyncExternalStore(pageDrafts.subscribe, pageDrafts.summary);
  const discard = async (): Promise<void> => {
    await pageDrafts.box().forgetAll();
    await onLeave();
  };
  const action = { variant: 'default', size: 'xs' } as const;
  return (
    <Notice
      tone="watch"
      spoken="alert"
      title={t('drafts.title')}
      actions={
        <>
          <Button {...action} ref={first} onClick={() => void onLeave()}>
            {t(kept ? 'unsent.keep' : 'drafts.lose')}
          </Button>
          {kept ? (
            <Button {...action} onClick={() => void discard()}>
              {t('drafts.discard')}
            </Button>
          ) : null}
        </>
      }
    >
      {t(kept ? 'drafts.kept' : 'drafts.unkept')}
    </Notice>
  );
}

interface UnsentQuestionProps extends SignOutProps {
  unsaved: boolean;
  kept: boolean;
}

function UnsentQuestion({ unsaved, kept, onLeave }: UnsentQuestionProps) {
  const { t } = useTranslation('frame');
  const [waiting, setWaiting] = useState(false);
  const wait = useRef<HTMLButtonElement>(null);
  useEffect(() => wait.current?.focus(), []);
  useEffect(() => {
    if (waiting && !unsaved) void onLeave();
  }, [waiting, unsaved, onLeave]);
  const discard = async (): Promise<void> => {
    await unsentText.discard();
    await pageDrafts.box().forgetAll();
    await onLeave();
  };
  const drafts = pageDrafts.box().summary();
  const keeps = kept && drafts.kept;
  const action = { variant: 'default', size: 'xs' } as const;
  return (
    <Notice
      tone="watch"
      spoken="alert"
      title={t('unsent.title')}
      actions={
        <>
          <Button {...action} ref={wait} loading={waiting} onClick={() => setWaiting(true)}>
            {t('unsent.wait')}
          </Button>
          {keeps ? (
            <Button {...action} onClick={() => void onLeave()}>
              {t('unsent.keep')}
            </Button>
          ) : null}
          <Button {...action} onClick={() => void discard()}>
            {t('unsent.discard')}
          </Button>
        </>
      }
    >
      {waiting ? t('unsent.waiting') : kept ? t('unsent.kept') : t('unsent.unkept')}{' '}
      {drafts.some ? t(drafts.kept ? 'drafts.keptToo' : 'drafts.unkept') : null}
    </Notice>
  );
}
