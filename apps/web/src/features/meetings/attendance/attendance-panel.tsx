import { Button } from '@mantine/core';
import type { AttendanceView } from '@passerelle/contracts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalSentence } from '../../../platform/refusal-sentence';
import { KeyHint } from '../../../ui/key-hint';
import { Notice } from '../../../ui/notice';
import { ViewState } from '../../../ui/view-state';
import { attendanceCounts } from './attendance-lines';
import { AttendanceList } from './attendance-list';
import classes from './attendance.module.css';
import { useAdmissions } from './use-admissions';
import { useAttendance } from './use-attendance';

interface AttendancePanelProps {
  meetingId: string;
  /** The connection is lost: the list is read, and written when it is back. */
  blocked: boolean;
  /** Null while nothing is under it: it is then simply there, and takes no focus. */
  onClose: (() => void) | null;
}

/** Who takes part in the meeting and how; taken by the facilitator, read by all its members. */
export function AttendancePanel({ meetingId, blocked, onClose }: AttendancePanelProps) {
  const { t } = useTranslation('attendance');
  const sentence = useRefusalSentence();
  const { list, linesOf, commands, pending, error } = useAttendance(meetingId);
  const { admit, sendOut, error: notAdmitted } = useAdmissions(meetingId);
  const problem = error ?? notAdmitted;
  const title = useRef<HTMLHeadingElement>(null);
  const asked = onClose !== null;
  useEffect(() => {
    if (asked) title.current?.focus();
  }, [asked]);
  const counted = (view: AttendanceView): string => {
    const counts = attendanceCounts(linesOf(view.lines));
    const parts = (['room', 'remote', 'excused', 'unknown'] as const).flatMap((presence) =>
      counts[presence] > 0 ? [t(`count.${presence}`, { count: counts[presence] })] : [],
    );
    return parts.join(', ');
  };
  return (
    <div className={classes.panel}>
      <div className={classes.head}>
        <h2 ref={title} tabIndex={-1}>
          {t('title')}
        </h2>
        {onClose ? (
          <Button variant="subtle" size="xs" aria-keyshortcuts="T" onClick={onClose}>
            {t('close')} <KeyHint keys="T" />
          </Button>
        ) : null}
      </div>
      <ViewState query={list} lines={8}>
        {(view) => (
          <>
            <p className={classes.counts}>{counted(view)}</p>
            {blocked && view.abilities.take ? <p className={classes.note}>{t('waits')}</p> : null}
            {view.abilities.take ? null : <p className={classes.note}>{t('readOnly')}</p>}
            <AttendanceList
              meetingId={meetingId}
              lines={linesOf(view.lines)}
              commands={view.abilities.take ? { ...commands, admit, sendOut } : null}
              blocked={blocked}
              pending={pending}
              onRemoved={() => title.current?.focus()}
            />
          </>
        )}
      </ViewState>
      {problem ? (
        <div className={classes.problem}>
          <Notice tone="late" spoken="alert" title={sentence(problem)} />
        </div>
      ) : null}
    </div>
  );
}
