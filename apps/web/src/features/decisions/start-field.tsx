import { Button } from '@mantine/core';
import type { AgendaItemView } from '@passerelle/contracts';
import { contradictedStart, unexplainedDates, writtenStart } from '@passerelle/domain';
import { useCallback, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { longDate } from '../../platform/dates';
import type { LiveText } from '../../platform/live-text';
import { useDateContext } from '../../platform/time-zone';
import { DateField } from '../../ui/date-field';
import { Notice } from '../../ui/notice';
import { startOf, type DecisionDraft, type DraftChange } from './decision-draft';
import classes from './decision-panel.module.css';

interface StartProps {
  item: Pick<AgendaItemView, 'today' | 'usualStart'>;
  draft: DecisionDraft;
  wording: LiveText;
  onChange: (change: DraftChange) => void;
}

/** What `read` makes of the wording: a key pressed in the sheet renders nothing here unless that changes. */
function useOfWording({ get, subscribe }: LiveText, read: (wording: string) => string | null): string | null {
  return useSyncExternalStore(
    subscribe,
    useCallback(() => read(get()), [get, read]),
  );
}

/** The start: the one chosen, else the one that the wording gives, which is said, else the usual one. */
export function StartField({ item, draft, wording, onChange }: StartProps) {
  const { t } = useTranslation('decisions');
  const start = useOfWording(wording, (text) => startOf(draft, item, text)) ?? item.usualStart;
  const isRead = useOfWording(wording, (text) => writtenStart(text, item.today)) === start;
  return (
    <div>
      <DateField
        className={classes.beside}
        label={t('start')}
        value={start}
        today={item.today}
        onChange={(date) => onChange({ kind: 'start', date })}
      />
      {isRead ? <p className={classes.read}>{t('startFromWording')}</p> : null}
    </div>
  );
}

/** Asks, without stopping anything, when the wording gives another start than the one that is kept, or none for sure. */
export function StartQuestion(props: StartProps) {
  return props.draft.start === null ? <UnexplainedDates {...props} /> : <ContradictedStart {...props} />;
}

function ContradictedStart({ item, draft, wording, onChange }: StartProps) {
  const { t } = useTranslation('decisions');
  const context = useDateContext();
  const written = useOfWording(wording, (text) => contradictedStart(text, item.today, startOf(draft, item, text)));
  if (written === null || draft.start === null) return null;
  return (
    <div className={classes.question}>
      <Notice
        tone="watch"
        spoken="status"
        title={t('startContradicted', { written: longDate(written, context), kept: longDate(draft.start, context) })}
        actions={
          <Button size="xs" variant="default" onClick={() => onChange({ kind: 'start', date: written })}>
            {t('takeWrittenStart')}
          </Button>
        }
      />
    </div>
  );
}

/** The usual start stands until another is chosen: what is cited is asked about, and keeping the usual one answers too. */
function UnexplainedDates({ item, wording, onChange }: StartProps) {
  const { t, i18n } = useTranslation('decisions');
  const context = useDateContext();
  // One string, as a list read anew at each key would render each time.
  const cited = useOfWording(wording, (text) => unexplainedDates(text, item.today).join(' ') || null)?.split(' ') ?? [];
  if (cited.length === 0) return null;
  const dates = new Intl.ListFormat(i18n.language).format(cited.map((date) => longDate(date, context)));
  const choice = (date: string, label: string) => (
    <Button key={date} size="xs" variant="default" onClick={() => onChange({ kind: 'start', date })}>
      {label}
    </Button>
  );
  return (
    <div className={classes.question}>
      <Notice
        tone="watch"
        spoken="status"
        title={t('startUnexplained', { count: cited.length, dates })}
        actions={
          <>
            {cited.length === 1 ? cited.map((date) => choice(date, t('takeCitedStart'))) : null}
            {choice(item.usualStart, t('keepUsualStart', { date: longDate(item.usualStart, context) }))}
          </>
        }
      />
    </div>
  );
}
