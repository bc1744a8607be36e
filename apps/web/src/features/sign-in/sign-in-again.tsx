import { Button } from '@mantine/core';
import { signInAsDemoMember, type MeView } from '@passerelle/contracts';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
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
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    // An old browser shows it without keeping the focus in it.
    if (typeof element.showModal === 'function') element.showModal();
    else element.open = true;
  }, []);
  const wouldLose = (text.unsaved && !text.kept) || !drafts.kept;
  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
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
    </dialog>
  );
}
