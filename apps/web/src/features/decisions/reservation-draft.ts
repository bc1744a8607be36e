import type { ReservationKind } from '@passerelle/domain';
import { useDraft, type Draft } from '../../platform/drafts/use-draft';

/** A reservation being written for one case. */
export interface ReservationDraft {
  kind: ReservationKind;
  /** Null until it is chosen, where there are several. */
  organisationId: string | null;
  text: string;
}

/** The reservation being written on one case, null when none is. It survives the recording of the decision. */
export function useReservationDraft(
  itemId: string,
): [ReservationDraft | null, (draft: ReservationDraft | null) => void, Draft] {
  return useDraft<ReservationDraft | null>(['reservation', itemId], () => null);
}
