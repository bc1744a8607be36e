import { postponePointCommand, type GeneralPointView } from '@passerelle/contracts';
import { fillView } from '../../../../platform/freshness';
import { itemDraft } from '../../../../shared/agenda/item-draft';
import { thing } from '../../../../shared/queries/things';
import { generalPointQuery } from '../../../../shared/queries/meetings';
import { Refused } from '../../../../platform/api';
import { useCommandId } from '../../../../platform/command-id';
import { useDraft } from '../../../../platform/drafts/use-draft';
import { useCommand } from '../../../../platform/queries';

/** Postpones a general point, once whatever the number of clicks: what is missing. */
export function usePostponePoint(point: GeneralPointView, onPostponed: () => void) {
  const command = useCommand(postponePointCommand, {
    changes: [thing('meeting', point.meetingId)],
    fills: (postponed) => fillView(generalPointQuery, { itemId: postponed.id }, postponed),
  });
  const { commandId, renew } = useCommandId();
  const said = point.missing ?? '';
  const [{ missing, begunOn }, write, kept] = useDraft(itemDraft('postpone', point), () => ({
    missing: said,
    begunOn: said,
  }));
  const setMissing = (words: string): void => write({ missing: words, begunOn });
  /** What another member said meanwhile. */
  const saidMeanwhile = said === begunOn || command.isPending ? null : said;
  const postpone = (): void => {
    if (command.isPending) return;
    command.mutate(
      { params: { itemId: point.id }, body: { commandId, expectedVersion: point.version, missing } },
      {
        onSuccess: () => {
          renew();
          kept.forget();
          onPostponed();
        },
        // A refusal is final for this command: what is corrected is another one.
        onError: (error) => (error instanceof Refused ? renew() : undefined),
      },
    );
  };
  return { missing, setMissing, saidMeanwhile, kept, postpone, pending: command.isPending, error: command.error };
}
