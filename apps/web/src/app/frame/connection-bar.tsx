import { VisuallyHidden } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { liveCut } from '../../platform/live-cut';
import { useLiveCut } from '../../platform/live-status';
import { useEachSecond } from '../../platform/ticking';
import { ChangingText } from '../../ui/changing-text';
import { GivenBack } from '../../features/sheets/given-back';
import { useLasting } from '../../platform/lasting';
import { unsentText } from '../../platform/unsent-text';
import classes from './connection-bar.module.css';

/** A save shorter than this is not worth a word. */
const WAITS_AFTER_MS = 2_000;

/** Under the header while the connection is lost; spoken once when it appears, not at each second. */
export function ConnectionBar() {
  const { t } = useTranslation('frame');
  const cutSince = useLiveCut();
  const tooManyPages = useSyncExternalStore(liveCut.subscribe, liveCut.hasTooManyPages);
  return (
    <>
      <VisuallyHidden role="status">
        {cutSince === null ? '' : t(tooManyPages ? 'tooManyPages' : 'offlineSpoken')}
      </VisuallyHidden>
      {cutSince === null ? null : (
        <aside className={classes.bar} aria-label={t('connection')}>
          <IconCloudOff size={18} stroke={1.75} aria-hidden />
          <span>
            <strong>
              <OfflineSince since={cutSince} />
            </strong>{' '}
            {t(tooManyPages ? 'tooManyPages' : 'offlineAdvice')}
          </span>
        </aside>
      )}
      <WaitingText offline={cutSince !== null} />
      <GivenBackText />
    </>
  );
}

/** Text that waits, typed in a page that is perhaps gone: said on every page, once it lasts or the connection is cut. */
function WaitingText({ offline }: { offline: boolean }) {
  const { t } = useTranslation('frame');
  const { awaited, keeping } = useSyncExternalStore(unsentText.subscribe, unsentText.get);
  const lasting = useLasting(awaited, WAITS_AFTER_MS);
  if (!lasting && !(offline && awaited)) return <VisuallyHidden role="status" />;
  return (
    <div role="status" className={classes.bar}>
      <ChangingText>
        {[t(keeping ? 'waitingText.kept' : 'waitingText.unkept'), ...(offline ? [] : [t('waitingText.leaving')])].join(
          ' ',
        )}
      </ChangingText>
    </div>
  );
}

/** Text that was not received, perhaps typed in a page that is gone: shown on every page, until its author has it. */
function GivenBackText() {
  const { rejectedText, mayLeave, sentText } = useSyncExternalStore(unsentText.subscribe, unsentText.get);
  return (
    <GivenBack
      {...{ rejectedText, mayLeave, sentText }}
      className={classes.givenBack}
      onForget={unsentText.forgetRejected}
      onRead={unsentText.forgetSent}
    />
  );
}

function OfflineSince({ since }: { since: number }) {
  const { t } = useTranslation('frame');
  const seconds = useEachSecond((now) => Math.floor((now - since) / 1_000));
  const minutes = Math.floor(seconds / 60);
  const words =
    minutes > 0 ? t('sinceMinutes', { count: minutes }) : t('sinceSeconds', { count: Math.max(seconds, 2) });
  return <ChangingText>{`${t('offline', { since: words })}.`}</ChangingText>;
}
