import { Button } from '@mantine/core';
import { closeOtherSignIns, closeSignIn, listOwnSignIns, type OwnSignInView } from '@passerelle/contracts';
import { IconDeviceLaptop, IconDeviceMobile } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fillView } from '../../platform/freshness';
import { useView } from '../../platform/queries';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { useFormCommand } from '../../platform/use-form-command';
import { viewQuery } from '../../platform/view-query';
import { FormattedDate } from '../../ui/formatted-date';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { ViewState } from '../../ui/view-state';
import classes from './own-sign-ins.module.css';

const ownSignInsQuery = viewQuery(listOwnSignIns);
const CHANGES = { fills: (view: OwnSignInView[]) => fillView(ownSignInsQuery, {}, view), waits: false };

/** « Firefox sur Windows », as far as the browser says it. */
function useWhat(): (signIn: OwnSignInView) => string {
  const { t } = useTranslation('sign-in');
  return ({ browser, system }) => {
    const name = t(`browser.${browser ?? 'unknown'}`);
    return system ? t('onSystem', { browser: name, system: t(`system.${system}`) }) : name;
  };
}

function SignInRow({ signIn, onClose }: { signIn: OwnSignInView; onClose: () => void }) {
  const { t } = useTranslation('sign-in');
  const what = useWhat()(signIn);
  const { current, system, startedAt, lastUsedAt } = signIn;
  const Icon = system === 'android' || system === 'ios' ? IconDeviceMobile : IconDeviceLaptop;
  return (
    <li className={classes.row}>
      <Icon size={18} stroke={1.75} aria-hidden />
      <div>
        <p className={classes.what}>{what}</p>
        <p className={classes.meta}>
          {t('began')} <FormattedDate at={startedAt} form="long-time" />
        </p>
        {current ? (
          <p className={classes.current}>{t('thisOne')}</p>
        ) : (
          <p className={classes.meta}>
            {t('lastUsed')} <FormattedDate at={lastUsedAt} form="long-time" />
          </p>
        )}
      </div>
      {current ? null : (
        <Button size="compact-sm" variant="default" aria-label={t('closeOf', { what })} onClick={onClose}>
          {t('close')}
        </Button>
      )}
    </li>
  );
}

/** Closes one or all the others; what was done is said, and gets the focus that its button had. */
function useClosing() {
  const { t } = useTranslation('sign-in');
  const what = useWhat();
  const one = useFormCommand(closeSignIn, CHANGES);
  const others = useFormCommand(closeOtherSignIns, CHANGES);
  const [done, setDone] = useState<string | null>(null);
  const notice = useRef<HTMLDivElement>(null);
  const said = (words: string) => (): void => {
    setDone(words);
    notice.current?.focus();
  };
  return {
    done,
    notice,
    close: (signIn: OwnSignInView) =>
      one.send(
        (commandId) => ({ params: { signInId: signIn.id }, body: { commandId } }),
        said(t('closed', { what: what(signIn) })),
      ),
    closeOthers: () => others.send((commandId) => ({ params: {}, body: { commandId } }), said(t('closedOthers'))),
    error: one.error ?? others.error,
  };
}

/** Where the member is signed in now: each can be closed, but the one of this page. */
export function Component() {
  const { t } = useTranslation('sign-in');
  const sentence = useRefusalSentence();
  const signIns = useView(ownSignInsQuery, {});
  const { done, notice, close, closeOthers, error } = useClosing();
  const alone = signIns.data?.length === 1;
  return (
    <>
      <PageHeader
        title={t('ownTitle')}
        actions={
          signIns.data && !alone ? (
            <Button variant="default" onClick={closeOthers}>
              {t('closeOthers')}
            </Button>
          ) : null
        }
      />
      <p className={classes.intro}>{t('ownIntro')}</p>
      <div ref={notice} tabIndex={-1} className={classes.notice}>
        {done ? <Notice tone="done" spoken="status" title={done} /> : null}
        {error ? (
          <Notice tone="late" spoken="alert">
            {sentence(error)}
          </Notice>
        ) : null}
      </div>
      <ViewState query={signIns} lines={3}>
        {(list) => (
          <ul className={classes.list}>
            {list.map((signIn) => (
              <SignInRow key={signIn.id} signIn={signIn} onClose={() => close(signIn)} />
            ))}
          </ul>
        )}
      </ViewState>
      <p className={classes.meta}>{[...(alone ? [t('onlyThis')] : []), t('endThis')].join(' ')}</p>
    </>
  );
}
