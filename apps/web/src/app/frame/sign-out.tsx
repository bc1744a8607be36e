import { Button, UnstyledButton } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useEffect, useRef, useState, useSyncExternalStore, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../platform/clipboard';
import { pageDrafts } from '../../platform/drafts/page-drafts';
import { unsentText } from '../../platform/unsent-text';
import { ChangingText } from '../../ui/changing-text';
import { PanelEntry } from '../../ui/choice-list';
import { Notice } from '../../ui/notice';
import classes from './account-menu.module.css';

interface SignOutProps {
  onLeave: () => Promise<void>;
}

const ACTION = { variant: 'default', size: 'xs' } as const;

/** The way out; with text that is not saved yet, what becomes of it is asked first. */
export function SignOut({ onLeave }: SignOutProps) {
  const { t } = useTranslation('frame');
  const [asked, setAsked] = useState<'text' | 'drafts' | null>(null);
  const ask = (): void => {
    const { awaited, rejectedText } = unsentText.get();
    if (awaited || rejectedText !== '') setAsked('text');
    else if (pageDrafts.box().summary().some) setAsked('drafts');
    else void onLeave();
  };
  if (asked === 'drafts') return <DraftsQuestion onLeave={onLeave} />;
  if (asked === 'text') return <TextQuestion onLeave={onLeave} />;
  return (
    <UnstyledButton className={classes.entry} onClick={ask}>
      <PanelEntry icon={<IconLogout size={16} stroke={1.75} aria-hidden />}>{t('signOut')}</PanelEntry>
    </UnstyledButton>
  );
}

/** The first way out takes the focus as the question appears. */
function useFocusedFirst(): RefObject<HTMLButtonElement | null> {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return first;
}

/** Forms that were begun and not sent. */
function DraftsQuestion({ onLeave }: SignOutProps) {
  const { t } = useTranslation('frame');
  const first = useFocusedFirst();
  const { kept } = useSyncExternalStore(pageDrafts.subscribe, pageDrafts.summary);
  const discard = async (): Promise<void> => {
    await pageDrafts.box().forgetAll();
    await onLeave();
  };
  return (
    <Notice
      tone="watch"
      spoken="alert"
      title={t('drafts.title')}
      actions={
        <>
          <Button {...ACTION} ref={first} onClick={() => void onLeave()}>
            {t(kept ? 'unsent.keep' : 'drafts.lose')}
          </Button>
          {kept ? (
            <Button {...ACTION} onClick={() => void discard()}>
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

/** Text that is not saved: what may still be, then what was given back to its author. */
function TextQuestion({ onLeave }: SignOutProps) {
  const { awaited, rejectedText } = useSyncExternalStore(unsentText.subscribe, unsentText.get);
  const [waiting, setWaiting] = useState(false);
  const isOver = !awaited && rejectedText === '';
  useEffect(() => {
    if (waiting && isOver) void onLeave();
  }, [waiting, isOver, onLeave]);
  if (!awaited && !isOver) return <GivenBackQuestion text={rejectedText} onLeave={onLeave} />;
  return <AwaitedQuestion waiting={waiting} onWait={() => setWaiting(true)} onLeave={onLeave} />;
}

interface AwaitedQuestionProps extends SignOutProps {
  waiting: boolean;
  onWait: () => void;
}

function AwaitedQuestion({ waiting, onWait, onLeave }: AwaitedQuestionProps) {
  const { t } = useTranslation('frame');
  const { kept } = useSyncExternalStore(unsentText.subscribe, unsentText.get);
  const first = useFocusedFirst();
  return (
    <Notice
      tone="watch"
      spoken="alert"
      title={t('unsent.title')}
      actions={
        <>
          <Button {...ACTION} ref={first} loading={waiting} onClick={onWait}>
            {t('unsent.wait')}
          </Button>
          <LeavingNow onLeave={onLeave} />
        </>
      }
    >
      <ChangingText>{waiting ? t('unsent.waiting') : t(kept ? 'unsent.kept' : 'unsent.unkept')}</ChangingText>
      <DraftsToo />
    </Notice>
  );
}

/** Text that was refused for good: nothing is to be waited for, and its author may copy it. */
function GivenBackQuestion({ text, onLeave }: SignOutProps & { text: string }) {
  const { t } = useTranslation('frame');
  const { kept } = useSyncExternalStore(unsentText.subscribe, unsentText.get);
  const [copied, setCopied] = useState<boolean | null>(null);
  const first = useFocusedFirst();
  return (
    <Notice
      tone="watch"
      spoken="alert"
      title={t('givenBack.title')}
      actions={
        <>
          <Button {...ACTION} ref={first} onClick={() => void copyText(text).then(setCopied)}>
            {t(copied ? 'givenBack.copied' : 'givenBack.copy')}
          </Button>
          <LeavingNow onLeave={onLeave} />
        </>
      }
    >
      <ChangingText>
        {copied === false ? t('givenBack.notCopied') : t(kept ? 'givenBack.kept' : 'givenBack.unkept')}
      </ChangingText>
      <DraftsToo />
    </Notice>
  );
}

/** The two ways out that wait for nothing: all is kept on the device, where it can be, or dropped. */
function LeavingNow({ onLeave }: SignOutProps) {
  const { t } = useTranslation('frame');
  const { kept } = useSyncExternalStore(unsentText.subscribe, unsentText.get);
  const drafts = useSyncExternalStore(pageDrafts.subscribe, pageDrafts.summary);
  const discard = async (): Promise<void> => {
    await unsentText.discard();
    await pageDrafts.box().forgetAll();
    await onLeave();
  };
  return (
    <>
      {kept && drafts.kept ? (
        <Button {...ACTION} onClick={() => void onLeave()}>
          {t('unsent.keep')}
        </Button>
      ) : null}
      <Button {...ACTION} onClick={() => void discard()}>
        {t(drafts.some ? 'unsent.discardAll' : 'unsent.discard')}
      </Button>
    </>
  );
}

/** What becomes of the forms that were begun, beside the text. */
function DraftsToo() {
  const { t } = useTranslation('frame');
  const { some, kept } = useSyncExternalStore(pageDrafts.subscribe, pageDrafts.summary);
  return some ? <ChangingText>{` ${t(kept ? 'drafts.keptToo' : 'drafts.unkept')}`}</ChangingText> : null;
}
