import type { AgendaItemView } from '@passerelle/contracts';
import type { ReservationKind } from '@passerelle/domain';
import { useDraft, type Draft } from '../../platform/drafts/use-draft';
import { itemDraft } from '../../shared/agenda/item-draft';

/** A reservation being written for one case. */
export interface ReservationDraft {
  kind: ReservationKind;
  /** Null until it is chosen, where there are several. */
  organisationId: string | null;
  text: string;
}

/** The reservation being written on one case, null when none is. It survives the recording of the decision. */
export function useReservationDraft(
  item: Pick<AgendaItemView, 'id' | 'meetingId'>,
): [ReservationDraft | null, (draft: ReservationDraft | null) => void, Draft] {
  return useDraft<ReservationDraft | null>(itemDraft('reservation', item), () => null);
}
