import { Button, Checkbox, UnstyledButton } from '@mantine/core';
import type { ClosingView } from '@passerelle/contracts';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { Notice } from '../../ui/notice';
import { ViewState } from '../../ui/view-state';
import classes from './closing-panel.module.css';
import { awaited, useClosing } from './use-closing';

interface ClosingPanelProps {
  meetingId: string;
  blocked: boolean;
  onDecide: (itemId: string) => void;
  onBack: () => void;
}

/** Closing, in the place of the decision: what is missing, each with its one gesture, then the one that closes. */
export function ClosingPanel({ meetingId, blocked, onDecide, onBack }: ClosingPanelProps) {
  const { t } = useTranslation('meeting-room');
  const sentence = useRefusalSentence();
  const { closing, close, pending, error } = useClosing(meetingId);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div className={classes.panel}>
      <div className={classes.body}>
        <h2 ref={title} tabIndex={-1}>
          {t('closeMeeting')}
        </h2>
        <ViewState query={closing} lines={4}>
          {(view) => (
            <Missing
              view={view}
              blocked={blocked}
              pending={pending}
              onDecide={onDecide}
              onBack={onBack}
              onClose={close}
            >
              {error ? <Notice tone="late" spoken="alert" title={sentence(error)} /> : null}
            </Missing>
          )}
        </ViewState>
      </div>
    </div>
  );
}

interface MissingProps {
  view: ClosingView;
  blocked: boolean;
  pending: boolean;
  children: React.ReactNode;
  onDecide: (itemId: string) => void;
  onBack: () => void;
  onClose: (view: ClosingView, acceptUnsaved: boolean) => void;
}

function Missing({ view, blocked, pending, children, onDecide, onBack, onClose }: MissingProps) {
  const { t } = useTranslation('meeting-room');
  const [accepted, setAccepted] = useState(false);
  const late = awaited(view);
  const unsaved = late.filter((person) => person.unsaved);
  const points = view.undecided.length + unsaved.length;
  const ready = view.undecided.length === 0 && (unsaved.length === 0 || accepted);
  return (
    <>
      <p className={classes.lead}>
        {points > 0 ? <strong className={classes.points}>{t('beforeClosing', { count: points })}</strong> : null}
        {t('closingSum', { decided: view.decided, postponed: view.postponed, followUps: view.followUps })}
      </p>
      <ul>
        {view.undecided.map(({ itemId, reference }) => (
          <li key={itemId} className={classes.row}>
            <span>{t('neither', { reference })}</span>
            <UnstyledButton className={classes.gesture} onClick={() => onDecide(itemId)}>
              {t('decide')}
            </UnstyledButton>
          </li>
        ))}
        {late.map((person) => (
          <li key={person.accountId} className={classes.row}>
            <span>{person.unsaved ? t('textAwaited', { name: person.name }) : t('away', { name: person.name })}</span>
            {person.unsaved ? <span className={classes.wait}>{t('waiting')}</span> : null}
          </li>
        ))}
      </ul>
      {unsaved.length > 0 ? (
        <Checkbox
          className={classes.accept}
          checked={accepted}
          label={t('acceptUnsaved', {
            names: unsaved.map((person) => person.name).join(', '),
            count: unsaved.length,
          })}
          onChange={(event) => setAccepted(event.currentTarget.checked)}
        />
      ) : null}
      {children}
      <p className={classes.after}>{t('closingMeans')}</p>
      <div className={classes.buttons}>
        <Button variant="default" size="md" onClick={onBack}>
          {unsaved.length > 0 && !accepted ? t('wait') : t('backToCase')}
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
    </>
  );
}
