import { giveFollowUpCommand, type AgendaItemView, type OrganisationView } from '@passerelle/contracts';
import { Refused } from '../../platform/api';
import type { Send } from '../../platform/own-changes';
import type { DraftChange, FollowUpDraft } from './decision-draft';
import { readFollowUpLine } from './follow-up-line';

interface Sending {
  item: Pick<AgendaItemView, 'id' | 'today' | 'usualDueDate'>;
  organisations: readonly OrganisationView[];
  onChange: (change: DraftChange) => void;
}

type Answer = { view: AgendaItemView } | { refused: NonNullable<FollowUpDraft['refused']> };

async function sendOne(send: Send, one: FollowUpDraft, { item, organisations }: Sending): Promise<Answer> {
  const { organisation, text, dueDate } = readFollowUpLine(one.line, organisations, item.today);
  if (!organisation) return { refused: 'organisation-missing' };
  const body = {
    commandId: one.commandId,
    organisationId: organisation.id,
    text,
    dueDate: one.chosenDate ?? dueDate ?? item.usualDueDate,
  };
  try {
    return { view: await send(giveFollowUpCommand, { itemId: item.id }, body) };
  } catch (error) {
    return { refused: error instanceof Refused ? error.problem.refused : 'unreachable' };
  }
}

/**
 * Sends each line with its own command id. A line refused stays with its sentence, the others are done and leave the
 * draft. Answers how many were created, and the case as the last of them left it.
 */
export async function sendFollowUps(
  send: Send,
  lines: readonly FollowUpDraft[],
  sending: Sending,
): Promise<{ created: number; view: AgendaItemView | null }> {
  let created = 0;
  let view: AgendaItemView | null = null;
  for (const one of lines.filter(({ line }) => line.trim() !== '')) {
    const answer = await sendOne(send, one, sending);
    if ('view' in answer) {
      created += 1;
      view = answer.view;
      sending.onChange({ kind: 'remove', key: one.key });
    } else {
      sending.onChange({ kind: 'refused', key: one.key, refused: answer.refused });
    }
  }
  return { created, view };
}
