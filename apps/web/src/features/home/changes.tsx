import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCalendarEvent,
  IconCircleCheck,
  IconCircleX,
  IconClipboardText,
  IconFilePlus,
  IconFileText,
  IconHandStop,
  IconMessageQuestion,
  IconUserStar,
} from '@tabler/icons-react';
import type { ChangeView, HomeView } from '@passerelle/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../shared/paths';
import { EmptyState } from '../../ui/empty-state';
import { Section } from '../../ui/section';
import { FormattedDate } from '../../ui/formatted-date';
import classes from './changes.module.css';

const ICONS = {
  'case-opened': IconFilePlus,
  'agreement-withdrawn': IconHandStop,
  proposed: IconFilePlus,
  'accepted-on-agenda': IconCircleCheck,
  decided: IconCircleCheck,
  postponed: IconArrowForwardUp,
  'decision-started': IconCircleCheck,
  'decision-not-started': IconCircleX,
  'follow-up-given': IconClipboardText,
  'follow-up-accepted': IconCircleCheck,
  'follow-up-declined': IconArrowBackUp,
  'follow-up-done': IconCircleCheck,
  'follow-up-question': IconMessageQuestion,
  'follow-up-reply': IconMessageQuestion,
  'meeting-planned': IconCalendarEvent,
  'meeting-closed': IconFileText,
  'facilitator-joined': IconUserStar,
} satisfies Record<ChangeView['kind'], typeof IconFileText>;

const SHOWN = 8;

/** What came since the end of the last visit, without what the viewer did itself. */
export function Changes({ committeeId, home: { since, changes, more } }: { committeeId: string; home: HomeView }) {
  const { t } = useTranslation('home');
  const [all, setAll] = useState(false);
  const shown = all ? changes : changes.slice(0, SHOWN);
  return (
    <Section
      title={t('changesTitle')}
      note={since ? <FormattedDate at={since} form="long-time" /> : t('firstVisit')}
      link={
        changes.length > shown.length ? (
          <button type="button" className={classes.all} onClick={() => setAll(true)}>
            {t('seeThem', { count: changes.length })}
          </button>
        ) : null
      }
    >
      {changes.length === 0 ? <EmptyState title={t('noChangeTitle')}>{t('noChange')}</EmptyState> : null}
      <ul>
        {shown.map((change, index) => (
          <Change key={index} committeeId={committeeId} change={change} />
        ))}
      </ul>
      {all && more > 0 ? <p className={classes.meta}>{t('moreChanges', { count: more })}</p> : null}
    </Section>
  );
}

/** The page that a change leads to. */
function pageOf({ kind, caseFileId, meetingId }: ChangeView, committeeId: string): string | null {
  if (kind === 'facilitator-joined') return paths.committee(committeeId);
  if (kind === 'meeting-closed' && meetingId) return paths.minutes(meetingId);
  if (caseFileId) return paths.caseFile(caseFileId);
  return meetingId ? paths.preparation(meetingId) : null;
}

function Change({ committeeId, change }: { committeeId: string; change: ChangeView }) {
  const { t } = useTranslation('home');
  const { kind, reference, organisationName, byName, at } = change;
  const Icon = ICONS[kind];
  const page = pageOf(change, committeeId);
  const subject = reference ?? t(kind === 'facilitator-joined' ? 'theMembers' : 'theCommittee');
  return (
    <li className={classes.row}>
      <Icon size={18} stroke={1.75} aria-hidden />
      <p>
        {page ? <Link to={page}>{subject}</Link> : subject}
        {t('then')}
        {t(`change.${kind}`, { organisation: organisationName ?? t('somePartner') })}
        {byName ? <span className={classes.meta}>{t('by', { person: byName })}</span> : null}
      </p>
      <span className={classes.meta}>
        <FormattedDate at={at} />
      </span>
    </li>
  );
}
