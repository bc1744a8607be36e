import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../platform/clipboard';
import type { MayLeave } from '../../platform/unsent-text';
import { Notice } from '../../ui/notice';
import classes from './rejected-text.module.css';

interface RejectedTextProps {
  text: string;
  /** The meeting is closed; otherwise the right to write was taken back. */
  closed: boolean;
  mayLeave: MayLeave;
  onForget: () => void;
}

/**
 * Text that was not received is given back to its author alone, who can copy it, and reads beforehand whether it still
 * leaves by itself.
 */
export function RejectedText({ text, closed, mayLeave, onForget }: RejectedTextProps) {
  const { t } = useTranslation('sheet');
  const [copied, setCopied] = useState(false);
  const copy = async (field: HTMLTextAreaElement | null): Promise<void> => {
    field?.select();
    // Where the browser lends no clipboard, the text stays selected, ready for Ctrl+C.
    setCopied(await copyText(text));
  };
  return (
    <Notice
      tone="watch"
      spoken="alert"
      title={closed ? t('late') : t('notReceived')}
      actions={
        <>
          <Button
            variant="default"
            size="xs"
            onClick={(event) => {
              const notice = event.currentTarget.closest('[role="alert"]');
              void copy(notice?.querySelector('textarea') ?? null);
            }}
          >
            {copied ? t('copied') : t('copy')}
          </Button>
          <Button variant="subtle" size="xs" onClick={onForget}>
            {t('forget')}
          </Button>
        </>
      }
    >
      {mayLeave === 'none' ? null : t(`mayLeave.${mayLeave}`)}
      <Textarea
        className={classes.text}
        aria-label={t('rejectedText')}
        dir="auto"
        readOnly
        autosize
        maxRows={12}
        value={text}
      />
    </Notice>
  );
}
