import type { CaseFileView } from '@passerelle/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOfMonth } from '../../../platform/dates';
import { useDateContext } from '../../../platform/time-zone';
import { Section } from '../../../ui/section';
import { TimelineNode } from '../../../ui/timeline-list';
import { FormattedDate } from '../../../ui/formatted-date';
import { WrittenText } from '../../../ui/written-text';
import classes from './case-history.module.css';
import { useFollowThroughText } from './use-follow-through-text';
import { latestFirst, type HistoryEntry } from './path-points';

function Decision({ entry, answer }: { entry: HistoryEntry; answer: ReactNode }) {
  const { t } = useTranslation('case-file');
  const { t: word } = useTranslation('words');
  const followThrough = useFollowThroughText();
  const context = useDateContext();
  const { outcome, wording, carrierName, plannedDate, decidedAt, startsAt, reality } = entry;
  return (
    <li className={classes.entry}>
      <TimelineNode
        state={reality?.kind === 'started' ? 'done' : reality || !plannedDate ? 'open' : 'waiting'}
        label={followThrough(entry) ?? undefined}
      />
      <div>
        <p className={classes.meta}>
          <FormattedDate at={decidedAt ?? startsAt} form="long" />
        </p>
        {outcome ? <p className={classes.outcome}>{word(`outcome.${outcome}`)}</p> : null}
        {wording ? <WrittenText className={classes.text}>{wording}</WrittenText> : null}
        {carrierName && plannedDate ? (
          <p className={classes.meta}>
            {t('carriedBy', { organisation: carrierName, date: dayOfMonth(plannedDate, context) })}
          </p>
        ) : null}
        <p className={classes.followThrough}>{followThrough(entry)}</p>
        {answer}
      </div>
    </li>
  );
}

interface CaseDecisionsProps {
  caseFile: CaseFileView;
  /** The command by which a member reports the follow-through of a decision. */
  answer?: (entry: HistoryEntry) => ReactNode;
}

/** What was decided, who carries it, what became of it; the latest first. */
export function CaseDecisions({ caseFile, answer }: CaseDecisionsProps) {
  const { t } = useTranslation('case-file');
  const decisions = latestFirst(caseFile.history).filter(({ outcome }) => outcome !== null);
  return (
    <Section title={t('decisionsTitle')} note={decisions.length || null}>
      {decisions.length === 0 ? <p className={classes.empty}>{t('noDecision')}</p> : null}
      <ol>
        {decisions.map((entry) => (
          <Decision key={entry.meetingId} entry={entry} answer={answer?.(entry)} />
        ))}
      </ol>
    </Section>
  );
}
