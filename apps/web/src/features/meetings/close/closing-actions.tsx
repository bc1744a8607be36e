import { Button, Checkbox } from '@mantine/core';
import type { ClosingView } from '@passerelle/contracts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './closing-panel.module.css';
import { awaited } from './use-closing';

interface ClosingActionsProps {
  view: ClosingView;
  blocked: boolean;
  pending: boolean;
  /** Why the last try did not close. */
  children: ReactNode;
  onBack: () => void;
  onClose: (view: ClosingView, acceptUnsaved: boolean) => void;
}

/** What closing does, then the command; closing without somebody's text is said, and accepted by name. */
export function ClosingActions({ view, blocked, pending, children, onBack, onClose }: ClosingActionsProps) {
  const { t } = useTranslation('meeting-room');
  // By person: a text that begins to lack afterwards was not accepted with the others.
  const [acceptedOf, setAcceptedOf] = useState<readonly string[]>([]);
  const unsaved = awaited(view);
  const accepted = unsaved.length > 0 && unsaved.every(({ accountId }) => acceptedOf.includes(accountId));
  const ready = view.undecided.length === 0 && (unsaved.length === 0 || accepted);
  return (
    <div className={classes.actions}>
      {unsaved.length > 0 ? (
        <Checkbox
          className={classes.accept}
          checked={accepted}
          label={t('acceptUnsaved', {
            names: unsaved.map((person) => person.name).join(', '),
            count: unsaved.length,
          })}
          onChange={(event) =>
            setAcceptedOf(event.currentTarget.checked ? unsaved.map(({ accountId }) => accountId) : [])
          }
        />
      ) : null}
      {children}
      <p className={classes.after}>{t('closingMeans')}</p>
      {blocked ? <p className={classes.after}>{t('waitsForConnection')}</p> : null}
      <div className={classes.buttons}>
        <Button variant="default" size="md" onClick={onBack}>
          {t('backToCase')}
        </Button>
        <Button
          variant={ready ? 'filled' : 'default'}
          size="md"
          className={classes.primary}
          aria-busy={pending}
          disabled={blocked}
          onClick={() => onClose(view, accepted)}
        >
          {t('closeMeeting')}
        </Button>
      </div>
    </div>
  );
}
