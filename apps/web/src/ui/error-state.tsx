import { Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from './notice';

interface ErrorStateProps {
  title?: string;
  /** Seconds until the next try by itself. */
  retryIn: number;
  /** Changes at each failure, so that the countdown starts again. */
  failures: number;
  onRetry: () => void;
}

/** A region whose content did not arrive: what is safe, the next try, and a way not to wait. */
export function ErrorState({ title, retryIn, failures, onRetry }: ErrorStateProps) {
  const { t } = useTranslation('ui');
  const [left, setLeft] = useState(retryIn);
  const retry = useEffectEvent(onRetry);
  useEffect(() => {
    setLeft(retryIn);
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1_000);
    return () => clearInterval(timer);
  }, [retryIn, failures]);
  useEffect(() => {
    if (left === 0) retry();
  }, [left]);
  return (
    <Notice
      tone="late"
      icon={IconPlugConnectedX}
      title={title ?? t('notArrived')}
      actions={
        <Button variant="default" size="xs" onClick={onRetry}>
          {t('retry')}
        </Button>
      }
    >
      {left > 0 ? t('notLost', { count: left }) : t('notLostNow')}
    </Notice>
  );
}
