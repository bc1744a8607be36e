import type { DraftOf } from '../../platform/drafts/use-draft';

/** A follow-up being declined: in the room, or where it is owed once the meeting is closed. One draft. */
export interface DeclineDraft {
  /** One of the ready reasons, which the room does not offer. */
  reason: string | null;
  word: string;
}

export const NOTHING_DECLINED: DeclineDraft = { reason: null, word: '' };

export const declineDraft = (followUpId: string): DraftOf => ['decline', followUpId];
