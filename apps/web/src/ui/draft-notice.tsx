import { Button } from '@mantine/core';
import { IconAlertTriangle, IconDeviceFloppy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { longDateTime } from '../platform/dates';
import type { Draft } from '../platform/drafts/use-draft';
import { useLasting } from '../platform/lasting';
import { useDateContext } from '../platform/time-zone';
import classes from './draft-notice.module.css';

/** A writing that lasts less than this is not worth a word. */
const SAID_AFTER_MS = 1_500;

/**
 * What becomes of what is written in a form and not sent. `onClear` is called once the draft is erased, for what the form
 * holds beside it.
 */
export function DraftNotice({ draft, onClear }: { draft: Draft; onClear?: () => void }) {
  const { t } = useTranslation('ui');
  const context = useDateContext();
  const lasting = useLasting(draft.state === 'writing', SAID_AFTER_MS);
  if (draft.state === 'none') return null;
  const kept = draft.state === 'kept' || (draft.state === 'writing' && !lasting);
  const Icon = kept ? IconDeviceFloppy : IconAlertTriangle;
  const clear = (): void => {
    draft.forget();
    onClear?.();
  };
  return (
    <p className={classes.draft} data-kept={kept}>
      <Icon size={16} stroke={1.75} aria-hidden />
      <span>
        {draft.cameBack === null ? null : (
          <>{t('draft.cameBack', { date: longDateTime(new Date(draft.cameBack).toISOString(), context) })} </>
        )}
        {t(kept ? 'draft.kept' : 'draft.unkept')}
      </span>
      {draft.cameBack === null ? null : (
        <Button variant="subtle" size="compact-xs" onClick={clear}>
          {t('draft.clear')}
        </Button>
      )}
    </p>
  );
}
