import type { MeetingView } from '@passerelle/contracts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalSentence } from '../../../platform/refusal-sentence';
import { Notice } from '../../../ui/notice';
import { ViewState } from '../../../ui/view-state';
import { ClosingActions } from './closing-actions';
import classes from './closing-panel.module.css';
import { ClosingRows, ClosingSum } from './closing-rows';
import { RemainingCases } from './remaining-cases';
import { useClosing } from './use-closing';

interface ClosingPanelProps {
  meeting: MeetingView;
  blocked: boolean;
  onDecide: (itemId: string) => void;
  onAttendance: () => void;
  /** What has been done, in words. */
  onSaid: (words: string) => void;
  onBack: () => void;
}

/** Closing, instead of the decision: what is missing, each with its one command, then the one that closes. */
export function ClosingPanel({ meeting, blocked, onDecide, onAttendance, onSaid, onBack }: ClosingPanelProps) {
  const { t } = useTranslation('meeting-room');
  const sentence = useRefusalSentence();
  const { closing, close, pending, error } = useClosing(meeting.id);
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
            <>
              <ClosingSum view={view} />
              {meeting.abilities.postponeRemaining && view.undecided.length > 0 ? (
                <RemainingCases
                  meetingId={meeting.id}
                  count={view.undecided.length}
                  blocked={blocked}
                  onPostponed={(count) => {
                    title.current?.focus();
                    onSaid(t('remainingPostponed', { count }));
                  }}
                />
              ) : null}
              <ClosingRows meeting={meeting} view={view} onDecide={onDecide} onAttendance={onAttendance} />
            </>
          )}
        </ViewState>
      </div>
      {closing.data ? (
        <ClosingActions view={closing.data} blocked={blocked} pending={pending} onBack={onBack} onClose={close}>
          {error ? <Notice tone="late" spoken="alert" title={sentence(error)} /> : null}
        </ClosingActions>
      ) : null}
    </div>
  );
}
