import type { AgendaItemView, GeneralPointView, MeetingView } from '@passerelle/contracts';
import type { Ref } from 'react';
import type { AgendaItem } from '../../../../shared/agenda/agenda-item';
import { AttendancePanel } from '../../attendance/attendance-panel';
import { ClosingPanel } from '../../close/closing-panel';
import { PointPanel, type PointCommands } from './point-panel';
import { useRoomParts } from '../room-parts';
import type { DecisionCommands, ReservationCommands } from '../commands/room-commands';
import classes from '../room.module.css';
import type { RoomScreen } from '../use-room-screen';

interface RoomPanelProps {
  meeting: MeetingView;
  agendaItem: AgendaItem | null;
  item: AgendaItemView | undefined;
  point: GeneralPointView | undefined;
  blocked: boolean;
  screen: RoomScreen;
  commands: { decision: Ref<DecisionCommands>; point: Ref<PointCommands>; reservation: Ref<ReservationCommands> };
  /** Something is settled: the words, and the focus goes on. */
  onDone: (words: string) => void;
  onNext: () => void;
  onDecide: (itemId: string) => void;
  onBackToSheet: () => void;
}

/**
 * The decision or the point, and over it the attendance or the closing; before the first item the attendance, which is
 * then taken. What was prepared underneath stays.
 */
export function RoomPanel(props: RoomPanelProps) {
  const { meeting, agendaItem, item, point, blocked, screen, commands } = props;
  const { CasePanel } = useRoomParts();
  return (
    <>
      <div className={classes.under} hidden={screen.over !== null || agendaItem === null}>
        {agendaItem?.kind === 'point' ? (
          <PointPanel
            {...{ meeting, point, blocked }}
            commands={commands.point}
            onDone={props.onDone}
            onNext={props.onNext}
          />
        ) : null}
        {agendaItem?.kind === 'case' && item ? (
          <CasePanel
            {...{ meeting, item, blocked, commands }}
            onDone={props.onDone}
            onSaid={screen.say}
            onBackToSheet={props.onBackToSheet}
          />
        ) : null}
      </div>
      {agendaItem === null && screen.over === null ? (
        <AttendancePanel meetingId={meeting.id} blocked={blocked} onClose={null} />
      ) : null}
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
