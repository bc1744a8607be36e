import { Button, TextInput } from '@mantine/core';
import { sendSignInLink, showInstance } from '@passerelle/contracts';
import { useEffect, useRef, useState, useSyncExternalStore, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { viewQuery } from '../../platform/view-query';
import { paths } from '../../shared/paths';
import { useCommand, useView } from '../../platform/queries';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { signInEnded } from '../../platform/sign-in-ended';
import { unsentText } from '../../platform/unsent-text';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { OutsideFrame } from './outside-frame';
import classes from './outside-frame.module.css';

const instanceQuery = viewQuery(showInstance);

function LinkSent({ email, onAnother }: { email: string; onAnother: () => void }) {
  const { t } = useTranslation('sign-in');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div>
      <h2 ref={heading} tabIndex={-1}>
        {t('sentTitle')}
      </h2>
      <p className={classes.intro}>{t('sent', { email })}</p>
      <Button variant="default" onClick={onAnother}>
        {t('another')}
      </Button>
    </div>
  );
}

function AskLink({ onSent }: { onSent: (email: string) => void }) {
  const { t } = useTranslation('sign-in');
  const sentence = useRefusalSentence();
  const [email, setEmail] = useState('');
  const [wrong, setWrong] = useState(false);
  const send = useCommand(sendSignInLink);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const complete = sendSignInLink.body.safeParse({ email: email.trim() });
    setWrong(!complete.success);
    if (complete.success)
      send.mutate({ params: {}, body: complete.data }, { onSuccess: () => onSent(complete.data.email) });
  };
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <TextInput
        type="email"
        name="email"
        autoComplete="email"
        required
        withAsterisk={false}
        label={t('email')}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        error={wrong ? t('emailWrong') : null}
      />
      {send.error ? (
        <Notice tone="late" spoken="alert">
          {sentence(send.error)}
        </Notice>
      ) : null}
      <Button type="submit" loading={send.isPending}>
        {t('send')}
      </Button>
    </form>
  );
}

/** The memberships of the demonstration; anywhere else, how one comes in. */
function OtherDoors() {
  const { t } = useTranslation('sign-in');
  const instance = useView(instanceQuery, {});
  if (!instance.data) return null;
  if (!instance.data.demo) return <p className={classes.notYet}>{t('notYet')}</p>;
  return (
    <div className={classes.demo}>
      <Notice
        title={t('demoTitle')}
        actions={
          <>
            <Button component={Link} to={paths.demo} variant="default">
              {t('demoPick')}
            </Button>
            <Button component={Link} to={paths.demoMails} variant="subtle">
              {t('demoMails')}
            </Button>
          </>
        }
      >
        {t('demoText')}
      </Notice>
    </div>
  );
}

/** Why somebody who was signed in has to sign in again, and what becomes of what they wrote. */
function SignInEnded() {
  const { t } = useTranslation('sign-in');
  const [ended] = useState(signInEnded);
  const { unsaved, kept } = useSyncExternalStore(unsentText.subscribe, unsentText.get);
  if (!ended) return null;
  const wouldLose = unsaved && !kept;
  return (
    <Notice tone="watch" spoken="status" title={t('endedTitle')}>
      {wouldLose ? t('endedUnkept') : ended.wroteUnsent ? t('endedKept') : t('ended')}
    </Notice>
  );
}

export function Component() {
  const { t } = useTranslation('sign-in');
  const [sentTo, setSentTo] = useState<string | null>(null);
  return (
    <OutsideFrame>
      <PageHeader title={t('title')} />
      <SignInEnded />
      {sentTo ? (
        <LinkSent email={sentTo} onAnother={() => setSentTo(null)} />
      ) : (
        <>
          <p className={classes.intro}>{t('intro')}</p>
          <AskLink onSent={setSentTo} />
        </>
      )}
      <OtherDoors />
    </OutsideFrame>
  );
}
