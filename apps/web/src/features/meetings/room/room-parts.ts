import type { AgendaItemView, FollowUpView, MeetingView } from '@passerelle/contracts';
import type { SheetPart } from '@passerelle/sheet';
import { createContext, useContext, type ComponentType, type Ref } from 'react';
import type { PaletteCommand } from '../../../shared/palette-command';
import type { DecisionCommands, ReservationCommands } from './commands/room-commands';

export interface CasePanelProps {
  meeting: MeetingView;
  item: AgendaItemView;
  blocked: boolean;
  commands: { decision: Ref<DecisionCommands>; reservation: Ref<ReservationCommands> };
  /** The case is settled: the words, and the focus goes on. */
  onDone: (words: string) => void;
  /** Something else has been done. */
  onSaid: (words: string) => void;
  onBackToSheet: () => void;
}

/** What other features show in the room. A feature imports no other one: `app/` gives these parts to the room. */
export interface RoomParts {
  /** The sheet of a case; `onFocusable` is called once its texts can take the focus. */
  CaseSheet: ComponentType<{
    documentId: string;
    question: string;
    decided: boolean;
    onFocusable: (focus: (part: SheetPart) => void) => void;
  }>;
  PointNote: ComponentType<{ documentId: string; onFocusable: (focus: () => void) => void }>;
  SheetWriters: ComponentType<{ documentId: string; kept: boolean }>;
  SheetSaved: ComponentType<{ documentId: string | null }>;
  /** Text that the server will never take, given back to its author. */
  RejectedTextNotice: ComponentType<{ closed: boolean; className?: string }>;
  /** Whether some text may still be saved, or this device keeps what is typed, over all the sheets of the page. */
  useSheetsFact: (fact: 'awaited' | 'keeping') => boolean;
  CasePanel: ComponentType<CasePanelProps>;
  FollowUpAnswers: ComponentType<{ followUp: FollowUpView; today: string; onDone: (words: string) => void }>;
  Palette: ComponentType<{ committeeId: string; commands?: readonly PaletteCommand[] }>;
}

const Given = createContext<RoomParts | null>(null);

/** Gives its parts to the room. The value never changes, so that nothing renders for it. */
export const RoomPartsProvider = Given.Provider;

export function useRoomParts(): RoomParts {
  const parts = useContext(Given);
  if (parts === null) throw new Error('a room without its parts');
  return parts;
}
