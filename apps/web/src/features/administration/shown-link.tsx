import { Button, TextInput } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../platform/clipboard';
import classes from './shown-link.module.css';

interface ShownLinkProps {
  email: string;
  link: string;
  onClose: () => void;
}

type Copied = 'copied' | 'notCopied';

/** A link that cannot be read again: to be copied now, beside the mail that has left. */
export function ShownLink({ email, link, onClose }: ShownLinkProps) {
  const { t } = useTranslation('people');
  const heading = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<Copied | null>(null);
  useEffect(() => heading.current?.focus(), []);
  const copy = async (): Promise<void> => {
    const done = await copyText(link);
    // The person then copies the selected text.
    if (!done) field.current?.select();
    setCopied(done ? 'copied' : 'notCopied');
  };
  return (
    <div className={classes.shown}>
      <h2 ref={heading} tabIndex={-1}>
        {t('invitedTitle', { email })}
      </h2>
      <p className={classes.text}>{t('invited')}</p>
      <TextInput ref={field} label={t('link')} value={link} readOnly onFocus={() => field.current?.select()} />
      <div className={classes.actions}>
        <Button leftSection={<IconCopy size={18} stroke={1.75} aria-hidden />} onClick={() => void copy()}>
          {t('copy')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('close')}
        </Button>
        <span role="status" className={classes.copied}>
          {copied ? t(copied) : null}
        </span>
      </div>
    </div>
  );
}
