import type { DraftOf } from '../../platform/drafts/use-draft';

/** What is written of an item of an agenda: named by its meeting too, with which it ends. */
export function itemDraft(
  form: 'decision' | 'postpone' | 'reservation' | 'edit-point',
  { meetingId, id }: { meetingId: string; id: string },
): DraftOf {
  return [form, meetingId, id];
}
