import { previewInvitation, type ViewOf } from '@passerelle/contracts';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Refused } from '../../platform/api';
import { paths } from '../../shared/paths';
import { useCommand } from '../../platform/queries';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { ErrorState } from '../../ui/error-state';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { AcceptInvitation } from './accept-invitation';
import { OutsideFrame } from './outside-frame';

type Looked = ViewOf<typeof previewInvitation>;

const RETRY_S = 8;

/** A link that opens nothing any more says who can give another one. */
function Unusable({ words }: { words: string }) {
  const { t } = useTranslation('sign-in');
  return (
    <Notice tone="watch" spoken="status" title={words} actions={<Link to={paths.signIn}>{t('invitationSignIn')}</Link>}>
      {t('invitationAsk')}
    </Notice>
  );
}

/** Asks what the invitation says, as soon as the page is there. */
function useLook(token: string) {
  const look = useCommand(previewInvitation);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [failures, setFailures] = useState(0);
  const ask = (): void =>
    look.mutate({ params: {}, body: { token } }, { onSuccess: setLooked, onError: () => setFailures((n) => n + 1) });
  const start = useEffectEvent(ask);
  useEffect(() => start(), [token]);
  return { looked, error: look.error, failures, ask };
}

function Opened({ token }: { token: string }) {
  const { t } = useTranslation('sign-in');
  const { looked, error, failures, ask } = useLook(token);
  if (looked) return <AcceptInvitation token={token} looked={looked} />;
  if (error instanceof Refused && error.problem.refused === 'link-expired') {
    return <Unusable words={t('invitationExpired')} />;
  }
  if (error instanceof Refused) return <RefusedLook error={error} />;
  if (error) return <ErrorState retryIn={RETRY_S} failures={failures} onRetry={ask} />;
  return <Loading lines={4} />;
}

function RefusedLook({ error }: { error: Error }) {
  const sentence = useRefusalSentence();
  return <Unusable words={sentence(error)} />;
}

/**
 * The link of an invitation. Opening it uses nothing; only the button does. The token is in the fragment of the
 * address, which no browser sends and no log holds.
 */
export function Component() {
  const { t } = useTranslation('sign-in');
  const { hash } = useLocation();
  const [token] = useState(hash.slice(1));
  const complete = previewInvitation.body.safeParse({ token }).success;
  return (
    <OutsideFrame>
      <PageHeader title={t('invitationTitle')} />
      {complete ? <Opened token={token} /> : <Unusable words={t('invitationIncomplete')} />}
    </OutsideFrame>
  );
}
