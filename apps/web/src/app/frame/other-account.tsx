import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pageDrafts } from '../../platform/drafts/page-drafts';
import { closeLiveSocket } from '../../platform/live';
import { unsentText } from '../../platform/unsent-text';
import { Notice } from '../../ui/notice';
import classes from './frame.module.css';

/** In place of a page whose browser is now that of another member: what it showed is no more for who sits here. */
export function OtherAccount({ name }: { name: string }) {
  const { t } = useTranslation('frame');
  const [{ unsaved, kept }] = useState(() => {
    const [text, drafts] = [unsentText.get(), pageDrafts.summary()];
    return { unsaved: text.unsaved || drafts.some, kept: text.kept && drafts.kept };
  });
  useEffect(() => {
    unsentText.suspend();
    closeLiveSocket();
  }, []);
  return (
    <main className={classes.alone}>
      <Notice
        tone="watch"
        spoken="alert"
        title={t('otherAccount.title')}
        actions={<Button onClick={() => window.location.reload()}>{t('otherAccount.reload')}</Button>}
      >
        {t('otherAccount.stopped', { name })}{' '}
        {unsaved ? t(kept ? 'otherAccount.kept' : 'otherAccount.unkept', { name }) : null}
      </Notice>
    </main>
  );
}
