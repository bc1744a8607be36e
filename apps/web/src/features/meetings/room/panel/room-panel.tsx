import type { AgendaItemView, GeneralPointView, MeetingView } from '@passerelle/contracts';
import type { Ref } from 'react';
import { AttendancePanel } from '../../attendance/attendance-panel';
import { ClosingPanel } from '../../close/closing-panel';
import { PointPanel, type PointKeys } from './point-panel';
import { useRoomParts } from '../room-parts';
import type { DecisionKeys, ReservationKeys } from '../commands/room-gestures';
import classes from '../room.module.css';
import type { RoomScreen } from '../use-room-screen';

interface RoomPanelProps {
  meeting: MeetingView;
  line: MeetingView['agenda'][number] | null;
  item: AgendaItemView | undefined;
  point: GeneralPointView | undefined;
  blocked: boolean;
  screen: RoomScreen;
  keys: { decision: Ref<DecisionKeys>; point: Ref<PointKeys>; reservation: Ref<ReservationKeys> };
  /** Something is settled: the words, and the focus goes on. */
  onDone: (words: string) => void;
  onNext: () => void;
  onDecide: (itemId: string) => void;
  onBackToSheet: () => void;
}

/** The decision or the point, and over it the attendance or the closing. What was prepared underneath stays. */
export function RoomPanel(props: RoomPanelProps) {
  const { meeting, line, item, point, blocked, screen, keys } = props;
  const { CasePanel } = useRoomParts();
  return (
    <>
      <div className={classes.under} hidden={screen.over !== null}>
        {line?.kind === 'point' ? (
          <PointPanel {...{ meeting, point, blocked }} keys={keys.point} onDone={props.onDone} onNext={props.onNext} />
        ) : null}
        {line?.kind === 'case' && item ? (
          <CasePanel
            {...{ meeting, item, blocked, keys }}
            onDone={props.onDone}
            onSaid={screen.say}
            onBackToSheet={props.onBackToSheet}
          />
        ) : null}
      </div>
      {screen.over === 'closing' ? (
        <ClosingPanel
          meeting={meeting}
          blocked={blocked}
          onDecide={props.onDecide}
          onAttendance={screen.startAttendance}
          onSaid={screen.say}
          onBack={screen.leaveClosing}
        />
      ) : null}
      {screen.over === 'attendance' ? (
        <AttendancePanel meetingId={meeting.id} blocked={blocked} onClose={screen.leaveAttendance} />
      ) : null}
    </>
  );
}
