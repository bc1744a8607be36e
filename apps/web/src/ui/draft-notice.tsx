import { Button } from '@mantine/core';
import { IconAlertTriangle, IconDeviceFloppy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { longDateTime } from '../platform/dates';
import type { Draft } from '../platform/drafts/use-draft';
import { useLasting } from '../platform/lasting';
import { useDateContext } from '../platform/time-zone';
import { ChangingText } from './changing-text';
import classes from './draft-notice.module.css';

/** While keys are pressed what is kept is always the text before the last one: it is said once they pause. */
const SAID_AFTER_MS = 400;

/**
 * What becomes of what is written in a form and not sent. `onClear` is called once the draft is erased, for what the form
 * holds beside it.
 */
export function DraftNotice({ draft, onClear }: { draft: Draft; onClear?: () => void }) {
  const { t } = useTranslation('ui');
  const context = useDateContext();
  const settled = useLasting(draft.state === 'kept', SAID_AFTER_MS);
  if (draft.state === 'none') return null;
  const unkept = draft.state === 'unkept';
  const Icon = unkept ? IconAlertTriangle : IconDeviceFloppy;
  const back = draft.cameBack;
  const words = [
    ...(back === null ? [] : [t('draft.cameBack', { date: longDateTime(new Date(back).toISOString(), context) })]),
    ...(unkept ? [t('draft.unkept')] : settled ? [t('draft.kept')] : []),
  ];
  const clear = (): void => {
    draft.forget();
    onClear?.();
  };
  return (
    <p className={classes.draft} data-kept={!unkept}>
      {unkept || settled || back !== null ? <Icon size={16} stroke={1.75} aria-hidden /> : null}
      <ChangingText>{words.join(' ')}</ChangingText>
      {back === null ? null : (
        <Button variant="subtle" size="compact-xs" onClick={clear}>
          {t('draft.clear')}
        </Button>
      )}
    </p>
  );
}
