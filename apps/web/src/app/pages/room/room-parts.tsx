import type { FollowUpView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { FollowUpCommands } from '../../../features/follow-ups/follow-up-commands';
import type { RoomParts } from '../../../features/meetings/room/room-parts';
import { CaseSheet } from '../../../features/sheets/case-sheet';
import { RejectedTextNotice } from '../../../features/sheets/rejected-text-notice';
import { PointNote } from '../../../features/sheets/point-note';
import { SheetSaved } from '../../../features/sheets/sheet-saved';
import { useSheetsFact } from '../../../features/sheets/use-sheet';
import { SheetWriters } from '../../../features/sheets/sheet-writers';
import type { PaletteCommand } from '../../../shared/palette-command';
import { PaletteOpener } from '../../frame/palette-opener';
import { CasePanel } from './case-panel';

/** What the features of sheets, decisions, follow-ups and the palette show in the room. */
export const ROOM_PARTS: RoomParts = {
  CaseSheet,
  PointNote,
  SheetWriters,
  SheetSaved,
  RejectedTextNotice,
  useSheetsFact,
  CasePanel,
  FollowUpAnswers,
  Palette,
};

interface FollowUpAnswersProps {
  followUp: FollowUpView;
  today: string;
  onDone: (words: string) => void;
}

function FollowUpAnswers({ followUp, today, onDone }: FollowUpAnswersProps) {
  const { t } = useTranslation('follow-ups');
  return <FollowUpCommands {...{ followUp, today }} onDone={(answer) => onDone(t(`answered.${answer}`))} />;
}

function Palette({ committeeId, commands }: { committeeId: string; commands?: readonly PaletteCommand[] }) {
  return <PaletteOpener committeeId={committeeId} commands={commands} />;
}
