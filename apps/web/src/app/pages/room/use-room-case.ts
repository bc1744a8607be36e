import { showAgendaItem, type AgendaItemView, type MeetingView } from '@passerelle/contracts';
import { shownLine, type Look } from '../../../features/meeting-room/room-view';
import { useSheet, useSheetText, type OpenSheet } from '../../../features/sheet/use-sheet';
import { useView } from '../../../platform/queries';
import type { ShownQuery } from '../../../ui/view-state';

interface RoomCase {
  line: MeetingView['agenda'][number] | null;
  itemId: string | null;
  item: ShownQuery<AgendaItemView>;
  sheet: OpenSheet | null;
  /** The proposed decision, as the sheet now says it. */
  wording: string;
}

/** The case on the screen: its line, its view, its sheet. */
export function useRoomCase(meeting: MeetingView, look: Look): RoomCase {
  const line = shownLine(meeting.agenda, look);
  const itemId = line?.kind === 'case' ? line.itemId : null;
  const item = useView(showAgendaItem, { itemId: itemId ?? '' }, { enabled: itemId !== null });
  const sheet = useSheet(item.data?.sheets[0]?.documentId ?? null);
  const wording = useSheetText(sheet, 'proposal');
  return { line, itemId, item, sheet, wording };
}
