import { UnstyledButton } from '@mantine/core';
import type { ClosingView, MeetingView } from '@passerelle/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { longDateTime } from '../../../platform/dates';
import { paths } from '../../../shared/paths';
import { usePointWords } from '../../../shared/agenda/point-kind';
import { useDateContext } from '../../../platform/time-zone';
import { ChangingText } from '../../../ui/changing-text';
import classes from './closing-panel.module.css';
import { awaited } from './use-closing';

interface ClosingRowsProps {
  meeting: MeetingView;
  view: ClosingView;
  onDecide: (itemId: string) => void;
  onAttendance: () => void;
}

/** What is done, and how many things prevent closing. */
export function ClosingSum({ view }: { view: ClosingView }) {
  const { t } = useTranslation('meeting-room');
  const points = view.undecided.length + awaited(view).length;
  return (
    <p className={classes.lead}>
      {points > 0 ? <strong className={classes.points}>{t('beforeClosing', { count: points })}</strong> : null}
      <ChangingText>
        {t('closingSum', { decided: view.decided, postponed: view.postponed, followUps: view.followUps })}
      </ChangingText>
    </p>
  );
}

/** What prevents closing, one line each with its one command: first what stops it, then what is only to be known. */
export function ClosingRows({ meeting, view, onDecide, onAttendance }: ClosingRowsProps) {
  const { t } = useTranslation('meeting-room');
  const { titleOf } = usePointWords();
  const late = awaited(view);
  return (
    <ul>
      {view.undecided.map(({ itemId, reference }) => (
        <Row key={itemId} words={t('neither', { reference })}>
          <UnstyledButton
            className={classes.linkButton}
            aria-label={t('decideOn', { reference })}
            onClick={() => onDecide(itemId)}
          >
            {t('decide')}
          </UnstyledButton>
        </Row>
      ))}
      {late.map((person) => (
        <Row key={person.accountId} words={t(person.online ? 'textAwaited' : 'away', { name: person.name })}>
          <span className={classes.wait}>{t('waiting')}</span>
        </Row>
      ))}
      {view.unopenedPoints.map((point) => (
        <Row key={point.itemId} words={t('unopened', { title: titleOf(point) })}>
          <span className={classes.quiet}>{t('unopenedMeans')}</span>
        </Row>
      ))}
      <AttendanceRow counts={view.attendance} mayTake={meeting.abilities.takeAttendance} onTake={onAttendance} />
      <NextMeetingRow committeeId={meeting.committeeId} at={view.nextMeetingAt} />
    </ul>
  );
}

function Row({ words, children }: { words: string; children: ReactNode }) {
  return (
    <li className={classes.row}>
      <span className={classes.words}>{words}</span>
      {children}
    </li>
  );
}

interface AttendanceRowProps {
  counts: ClosingView['attendance'];
  mayTake: boolean;
  onTake: () => void;
}

function AttendanceRow({ counts, mayTake, onTake }: AttendanceRowProps) {
  const { t } = useTranslation('meeting-room');
  const words = [
    counts.room > 0 ? t('inRoom', { count: counts.room }) : null,
    counts.remote > 0 ? t('remote', { count: counts.remote }) : null,
    counts.excused > 0 ? t('excused', { count: counts.excused }) : null,
  ].filter((part) => part !== null);
  return (
    <Row words={words.length > 0 ? t('attendanceSum', { counts: words.join(', ') }) : t('attendanceNone')}>
      {mayTake ? (
        <UnstyledButton className={classes.linkButton} aria-keyshortcuts="T" onClick={onTake}>
          {t('takeAttendance')}
        </UnstyledButton>
      ) : null}
    </Row>
  );
}

function NextMeetingRow({ committeeId, at }: { committeeId: string; at: string | null }) {
  const { t } = useTranslation('meeting-room');
  const context = useDateContext();
  if (at !== null) return <Row words={t('nextMeeting', { date: longDateTime(at, context) })}>{null}</Row>;
  return (
    <Row words={t('noNextMeeting')}>
      <Link className={classes.linkButton} to={paths.meetings(committeeId)}>
        {t('planNext')}
      </Link>
    </Row>
  );
}
