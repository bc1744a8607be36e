import { Button, TextInput } from '@mantine/core';
import { sendSignInLink } from '@passerelle/contracts';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../platform/queries';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { Notice } from '../../ui/notice';
import classes from './outside-frame.module.css';

/** What follows once a link was asked for. */
export function LinkSent({ email, onAnother }: { email: string; onAnother: () => void }) {
  const { t } = useTranslation('sign-in');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div>
      <h2 ref={heading} tabIndex={-1}>
        {t('sentTitle')}
      </h2>
      <p className={classes.intro}>{t('sent', { email })}</p>
      <p className={classes.small}>{t('sentOften')}</p>
      <Button variant="default" onClick={onAnother}>
        {t('another')}
      </Button>
    </div>
  );
}

/** The address to which a link is sent. */
export function AskLink({ onSent }: { onSent: (email: string) => void }) {
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
