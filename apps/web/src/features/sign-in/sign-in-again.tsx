import { Button } from '@mantine/core';
import { signInAsDemoMember, type MeView } from '@passerelle/contracts';
import { useEffect, useRef, useState, useSyncExternalStore, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { pageDrafts } from '../../platform/drafts/page-drafts';
import { useCommand } from '../../platform/queries';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { unsentText } from '../../platform/unsent-text';
import { Notice } from '../../ui/notice';
import { AskLink, LinkSent } from './ask-link';
import classes from './sign-in-again.module.css';

interface SignInAgainProps {
  me: MeView;
  /** Signed in again here. */
  onSignedIn: () => void;
  /** Somebody else, or nobody: the page is left. */
  onLeave: () => void;
}

/** In the demonstration one comes back by a button. */
function AsBefore({ me, onSignedIn }: Pick<SignInAgainProps, 'me' | 'onSignedIn'>) {
  const { t } = useTranslation('sign-in');
  const sentence = useRefusalSentence();
  const come = useCommand(signInAsDemoMember);
  const enter = (): void =>
    come.mutate({ params: {}, body: { accountId: me.accountId } }, { onSuccess: () => onSignedIn() });
  return (
    <>
      {come.error ? (
        <Notice tone="late" spoken="alert">
          {sentence(come.error)}
        </Notice>
      ) : null}
      <Button loading={come.isPending} onClick={enter}>
        {t('comeBack', { name: me.name })}
      </Button>
    </>
  );
}

/** An old browser shows it without keeping the focus in it. */
function showOver(element: HTMLDialogElement): void {
  if (element.open) return;
  if (typeof element.showModal === 'function') element.showModal();
  else element.open = true;
}

/**
 * Shows the dialog, and keeps it shown: a browser lets its own way to close a dialog be refused only now and then, so it is
 * shown again once closed. The page behind can neither be seen (`sign-in-again.module.css`) nor reached.
 */
function useCover(dialog: RefObject<HTMLDialogElement | null>): void {
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const focused = document.activeElement;
    const behind = [...document.body.children].filter((one) => one !== element && !one.hasAttribute('inert'));
    const showAgain = (): void => showOver(element);
    const refuseEscape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') event.preventDefault();
    };
    element.setAttribute('closedby', 'none');
    element.addEventListener('close', showAgain);
    window.addEventListener('keydown', refuseEscape, true);
    for (const one of behind) one.setAttribute('inert', '');
    document.body.dataset.covered = '';
    showOver(element);
    return () => {
      element.removeEventListener('close', showAgain);
      window.removeEventListener('keydown', refuseEscape, true);
      for (const one of behind) one.removeAttribute('inert');
      delete document.body.dataset.covered;
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    };
  }, [dialog]);
}

/**
 * Over a page whose sign-in has ended. The page stays as it is behind, hidden, since whoever looks may be somebody else; a
 * link opened in another tab of this browser makes it go on too.
 */
export function SignInAgain({ me, onSignedIn, onLeave }: SignInAgainProps) {
  const { t } = useTranslation('sign-in');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const text = useSyncExternalStore(unsentText.subscribe, unsentText.get);
  const drafts = useSyncExternalStore(pageDrafts.subscribe, pageDrafts.summary);
  useCover(dialog);
  const wouldLose = (text.unsaved && !text.kept) || !drafts.kept;
  return createPortal(
    <dialog
      ref={dialog}
      className={classes.dialog}
      // The keys of the room do nothing below it.
      aria-modal="true"
      aria-labelledby="sign-in-again"
      onCancel={(event) => event.preventDefault()}
    >
      <h1 id="sign-in-again">{t('endedTitle')}</h1>
      <p>{wouldLose ? t('againUnkept') : t('again')}</p>
      {me.demo ? (
        <AsBefore {...{ me, onSignedIn }} />
      ) : sentTo ? (
        <LinkSent email={sentTo} onAnother={() => setSentTo(null)} />
      ) : (
        <AskLink onSent={setSentTo} />
      )}
      <Button variant="subtle" onClick={onLeave}>
        {t('leavePage')}
      </Button>
    </dialog>,
    document.body,
  );
}
