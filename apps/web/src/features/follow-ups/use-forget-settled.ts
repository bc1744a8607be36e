import type { FollowUpView } from '@passerelle/contracts';
import { useEffect } from 'react';
import { forgetDraft, hasDraft } from '../../platform/drafts/use-draft';
import { followUpDraft, WRITTEN_KINDS } from './command-form';
import { isRunning } from './follow-up-sections';

/** Erases what was being written of a follow-up that takes no other answer; a form that is open keeps it for its author. */
export function useForgetSettled(followUp: FollowUpView, isOpen: boolean): void {
  useEffect(() => {
    if (isOpen || isRunning(followUp)) return;
    for (const kind of WRITTEN_KINDS) {
      const draft = followUpDraft(kind, followUp);
      if (!followUp.abilities[kind] && hasDraft(...draft)) forgetDraft(draft);
    }
  }, [followUp, isOpen]);
}
