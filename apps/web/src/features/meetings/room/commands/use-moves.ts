import type { MeetingView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { isReadable, type AgendaItem } from '../../../../shared/agenda/agenda-item';
import { usePointWords } from '../../../../shared/agenda/point-kind';
import { currentItem } from '../room-clock';
import type { RoomLook } from '../use-room-look';
import type { Move, RoomScreen } from '../use-room-screen';
import type { Lead } from './use-lead';

interface Moves {
  /** Takes the meeting to an item, says so, and offers for ten seconds to come back. */
  goTo: (itemId: string) => void;
  /** Comes back from a move made by mistake. */
  goBack: (move: Move) => void;
}

/** The moves of the leader, which act on every member: each is said once the server has made it. */
export function useMoves(meeting: MeetingView, lead: Lead, look: RoomLook, screen: RoomScreen): Moves {
  const { t } = useTranslation('meeting-room');
  const { titleOf } = usePointWords();
  const nameOf = (itemId: string): string => {
    const found: AgendaItem | undefined = meeting.agenda.find((item) => isReadable(item) && item.itemId === itemId);
    if (!found || found.kind === 'reserved') return '';
    return found.kind === 'case' ? found.reference : titleOf(found);
  };
  const move = (itemId: string, takesBackFrom: string | null, onMoved: () => void): void => {
    if (lead.pending) return screen.sayDisabledReason(t('disabledReason.loading'));
    look.follow();
    screen.leavePanels();
    lead.goTo(itemId, takesBackFrom, onMoved);
  };
  return {
    goTo: (itemId) => {
      const left = currentItem(meeting.agenda);
      const made = left && isReadable(left) && left.itemId !== itemId ? { from: left.itemId, to: itemId } : null;
      const onMoved = (): void => screen.sayMoved(t('movedTo', { name: nameOf(itemId) }), made);
      move(itemId, null, left && isReadable(left) && left.itemId === itemId ? () => undefined : onMoved);
    },
    goBack: ({ from, to }) => move(from, to, () => screen.say(t('movedBack', { name: nameOf(from) }))),
  };
}
