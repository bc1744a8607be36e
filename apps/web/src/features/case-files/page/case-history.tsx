import type { CaseFileView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { noBreakSpaces } from '../../../platform/no-break-spaces';
import { dayOfMonth } from '../../../platform/dates';
import { paths } from '../../../shared/paths';
import { useDateContext } from '../../../platform/time-zone';
import { Section } from '../../../ui/section';
import { TimelineNode } from '../../../ui/timeline-list';
import { FormattedDate } from '../../../ui/formatted-date';
import { WrittenText } from '../../../ui/written-text';
import classes from './case-history.module.css';
import { useHistoryEntryText } from './use-follow-through-text';

type HistoryEntry = CaseFileView['history'][number];

/** What the committee decided that day, or what was missing. */
function Outcome({ entry }: { entry: HistoryEntry }) {
  const { t } = useTranslation('case-file');
  const { t: word } = useTranslation('words');
  const context = useDateContext();
  const text = useHistoryEntryText();
  const { outcome, wording, carrierName, plannedDate, missing } = entry;
  if (!outcome) {
    return <WrittenText className={classes.text}>{missing ? t('postponed', { missing }) : text(entry)}</WrittenText>;
  }
  const carrier =
    carrierName && plannedDate ? { organisation: carrierName, date: dayOfMonth(plannedDate, context) } : null;
  return (
    <>
      <p className={classes.outcome}>{word(`outcome.${outcome}`)}</p>
      {wording ? <WrittenText className={classes.text}>{wording}</WrittenText> : null}
      {carrier ? <p className={classes.meta}>{t('carriedBy', carrier)}</p> : null}
    </>
  );
}

/** The case across meetings, the latest first, on the thread. */
export function CaseHistory({ caseFile }: { caseFile: CaseFileView }) {
  const { t } = useTranslation('case-file');
  const passages = [...caseFile.history].sort((left, right) => right.startsAt.localeCompare(left.startsAt));
  return (
    <Section title={t('historyTitle')} note={passages.length || null}>
      {passages.length === 0 ? <p className={classes.empty}>{t('noHistory')}</p> : null}
      <ol>
        {passages.map((entry) => (
          <li key={entry.meetingId} className={classes.entry}>
            <TimelineNode state={entry.outcome ? 'done' : 'open'} />
            <div>
              <p className={classes.meta}>
                <FormattedDate at={entry.startsAt} form="long" />
                {entry.meetingStatus === 'closed' ? (
                  <>
                    {', '}
                    <Link to={paths.minutes(entry.meetingId)}>{t('readMinutes')}</Link>
                  </>
                ) : null}
              </p>
              <p className={classes.question}>{noBreakSpaces(entry.question)}</p>
              <Outcome entry={entry} />
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
