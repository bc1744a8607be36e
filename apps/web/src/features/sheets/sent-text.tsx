import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice';
import classes from './rejected-text.module.css';

/** Text that had been given back to its author has been saved since. */
export function SentText({ text, onRead }: { text: string; onRead: () => void }) {
  const { t } = useTranslation('sheet');
  return (
    <Notice
      tone="done"
      spoken="status"
      title={t('sentSince')}
      actions={
        <Button variant="default" size="xs" onClick={onRead}>
          {t('gotIt')}
        </Button>
      }
    >
      <p className={classes.sent} dir="auto">
        {text}
      </p>
    </Notice>
  );
}
