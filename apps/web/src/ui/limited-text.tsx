import { Textarea, TextInput, VisuallyHidden, type TextareaProps, type TextInputProps } from '@mantine/core';
import { textLength } from '@passerelle/domain';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './limited-text.module.css';

/** The counter appears when this share of the limit is left, and at 20 characters at least. */
const NEAR = 0.1;
/** A screen reader hears it at each step, and not at each key. */
const STEP = 10;

interface Limited {
  maxLength: number;
  value: string;
}

/** What is left before the limit, once it is near; a text too long says by how much, and is not cut. */
function useLimit({ maxLength, value }: Limited): { left: number; near: boolean; over: string | null } {
  const { t } = useTranslation('ui');
  const left = maxLength - textLength(value);
  const near = left <= Math.max(20, maxLength * NEAR);
  return { left, near, over: left < 0 ? t('limit.over', { count: -left }) : null };
}

function Counted({ left, near, children }: { left: number; near: boolean; children?: ReactNode }) {
  const { t } = useTranslation('ui');
  const shown = near && left >= 0;
  return (
    <>
      {children}
      {shown ? (
        <span className={classes.counter} aria-hidden>
          {t('limit.left', { count: left })}
        </span>
      ) : null}
      <VisuallyHidden role="status">
        {shown ? t('limit.under', { count: Math.floor(left / STEP) * STEP + STEP }) : ''}
      </VisuallyHidden>
    </>
  );
}

/**
 * What is left to write of a text that is written elsewhere, once its limit is near; by how much it is too long once it is.
 */
export function LimitNotice(limited: Limited) {
  const { left, near, over } = useLimit(limited);
  return (
    <>
      {over === null ? null : (
        <p role="alert" className={classes.over}>
          {over}
        </p>
      )}
      <Counted {...{ left, near }} />
    </>
  );
}

/** A text of several lines that says its limit before it is reached, in place of one that cuts in silence. */
export function LimitedTextarea({
  maxLength,
  value,
  error,
  ...props
}: Omit<TextareaProps, keyof Limited> & Limited & { ref?: Ref<HTMLTextAreaElement> }) {
  const { left, near, over } = useLimit({ maxLength, value });
  const around = (children: ReactNode): ReactNode => <Counted {...{ left, near, children }} />;
  return <Textarea {...props} value={value} error={over ?? error} inputContainer={around} />;
}

/** The same, of one line. */
export function LimitedTextInput({
  maxLength,
  value,
  error,
  ...props
}: Omit<TextInputProps, keyof Limited> & Limited & { ref?: Ref<HTMLInputElement> }) {
  const { left, near, over } = useLimit({ maxLength, value });
  const around = (children: ReactNode): ReactNode => <Counted {...{ left, near, children }} />;
  return <TextInput {...props} value={value} error={over ?? error} inputContainer={around} />;
}
