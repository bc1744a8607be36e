import { Button } from '@mantine/core';
import { showInstance } from '@passerelle/contracts';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { viewQuery } from '../../platform/view-query';
import { paths } from '../../shared/paths';
import { useView } from '../../platform/queries';
import { signInEnded } from '../../platform/sign-in-ended';
import { unsentText } from '../../platform/unsent-text';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { AskLink, LinkSent } from './ask-link';
import { OutsideFrame } from './outside-frame';
import classes from './outside-frame.module.css';

const instanceQuery = viewQuery(showInstance);

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
