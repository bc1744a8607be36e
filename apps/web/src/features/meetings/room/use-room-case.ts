import type { AgendaItemView, GeneralPointView, MeetingView } from '@passerelle/contracts';
import { agendaItemQuery, generalPointQuery } from '../../../shared/queries/meetings';
import { isReadable, type AgendaItem } from '../../../shared/agenda/agenda-item';
import { shownItem, type Look } from './room-view';
import { useView } from '../../../platform/queries';
import type { ShownQuery } from '../../../ui/view-state';

interface RoomCase {
  agendaItem: AgendaItem | null;
  itemId: string | null;
  /** Of a case; never of a general point. */
  item: ShownQuery<AgendaItemView>;
  /** Of a general point; never of a case. */
  point: ShownQuery<GeneralPointView>;
  /** The sheet of the case, or the note of the point. */
  documentId: string | null;
  /** The view of the case or of the point is on its way. */
  loading: boolean;
}

/** The case or the general point on the screen: its item, its view, its text. */
export function useRoomCase(meeting: MeetingView, look: Look): RoomCase {
  const agendaItem = shownItem(meeting.agenda, look);
  const itemId = agendaItem && isReadable(agendaItem) ? agendaItem.itemId : null;
  const params = { itemId: itemId ?? '' };
  const item = useView(agendaItemQuery, params, { enabled: agendaItem?.kind === 'case' });
  const point = useView(generalPointQuery, params, { enabled: agendaItem?.kind === 'point' });
  const documentId = (item.data ?? point.data)?.sheets[0]?.documentId ?? null;
  const shown = agendaItem?.kind === 'case' ? item : agendaItem?.kind === 'point' ? point : null;
  const loading = shown !== null && shown.data === undefined && shown.error === null;
  return { agendaItem, itemId, item, point, documentId, loading };
}
