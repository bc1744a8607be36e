import { Button } from '@mantine/core';
import { showMe, signIn } from '@passerelle/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { forgetMe } from '../../shared/account/me';
import { paths } from '../../shared/paths';
import { call } from '../../platform/api';
import { useCommand } from '../../platform/queries';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { takeReturnPath } from '../../platform/return-path';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { OutsideFrame } from './outside-frame';
import classes from './outside-frame.module.css';

/** The account that the link opened; null when the server does not answer: the page is then the first one. */
async function whoSignedIn(): Promise<string | null> {
  const me = await call(showMe, {}, {}).catch(() => null);
  return me?.accountId ?? null;
}

/**
 * The link of the mail opens this page and consumes nothing: only the button does. The token is in the fragment of
 * the address, which no browser sends and no log holds.
 */
export function Component() {
  const { t } = useTranslation('sign-in');
  const sentence = useRefusalSentence();
  const { hash } = useLocation();
  const [token] = useState(hash.slice(1));
  const navigate = useNavigate();
  const open = useCommand(signIn);
  const complete = signIn.body.safeParse({ token });
  const enter = (): void => {
    if (!complete.success) return;
    open.mutate(
      { params: {}, body: complete.data },
      {
        onSuccess: () => {
          forgetMe();
          void whoSignedIn().then((accountId) => navigate(takeReturnPath(accountId), { replace: true }));
        },
      },
    );
  };
  const newLink = <Link to={paths.signIn}>{t('newLink')}</Link>;
  return (
    <OutsideFrame>
      <PageHeader title={t('linkTitle')} />
      {complete.success && !open.error ? <p className={classes.intro}>{t('linkText')}</p> : null}
      {complete.success ? null : (
        <Notice tone="watch" actions={newLink}>
          {t('linkEmpty')}
        </Notice>
      )}
      {open.error ? (
        <Notice tone="late" spoken="alert" actions={newLink}>
          {sentence(open.error)}
        </Notice>
      ) : null}
      {complete.success && !open.error ? (
        <Button onClick={enter} loading={open.isPending} size="md">
          {t('open')}
        </Button>
      ) : null}
    </OutsideFrame>
  );
}
