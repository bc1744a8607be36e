import type { FollowUpView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { FollowUpGestures } from '../../../features/follow-ups/follow-up-gestures';
import type { RoomParts } from '../../../features/meetings/room/room-parts';
import { CaseSheet } from '../../../features/sheets/case-sheet';
import { GivenBackText } from '../../../features/sheets/given-back-text';
import { PointNote } from '../../../features/sheets/point-note';
import { SheetSaved } from '../../../features/sheets/sheet-saved';
import { useSheetsFact } from '../../../features/sheets/use-sheet';
import { WhoWrites } from '../../../features/sheets/who-writes';
import type { PaletteCommand } from '../../../shared/palette-command';
import { PaletteDoor } from '../../frame/palette-door';
import { CasePanel } from './case-panel';

/** What the features of sheets, decisions, follow-ups and the palette show in the room. */
export const ROOM_PARTS: RoomParts = {
  CaseSheet,
  PointNote,
  WhoWrites,
  SheetSaved,
  GivenBackText,
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
  return <FollowUpGestures {...{ followUp, today }} onDone={(answer) => onDone(t(`answered.${answer}`))} />;
}

function Palette({ committeeId, commands }: { committeeId: string; commands?: readonly PaletteCommand[] }) {
  return <PaletteDoor committeeId={committeeId} gestures={commands} />;
}
