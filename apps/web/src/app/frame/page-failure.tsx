import { Button } from '@mantine/core';
import { showInstance } from '@passerelle/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../platform/api';
import { ErrorState } from '../../ui/error-state';
import { PageHeader } from '../../ui/page-header';
import classes from './frame.module.css';

const RETRY_S = 4;

/** The code of the page could not be fetched: the page is loaded again as soon as the server answers. */
function CodeMissing() {
  const { t } = useTranslation('frame');
  const [failures, setFailures] = useState(0);
  const tryAgain = async (): Promise<void> => {
    try {
      await call(showInstance, {}, {});
      location.reload();
    } catch {
      setFailures((count) => count + 1);
    }
  };
  return (
    <>
      <PageHeader title={t('notArrivedTitle')} />
      <ErrorState retryIn={RETRY_S} failures={failures} onRetry={() => void tryAgain()} />
    </>
  );
}

/** A page that could not be drawn, or whose code did not come. */
export function PageFailure({ codeMissing }: { codeMissing: boolean }) {
  const { t } = useTranslation('frame');
  if (codeMissing) return <CodeMissing />;
  return (
    <div className={classes.alone} role="alert">
      <PageHeader title={t('failedTitle')} />
      <p className={classes.failure}>{t('failed')}</p>
      <Button onClick={() => location.reload()}>{t('reload')}</Button>
    </div>
  );
}
