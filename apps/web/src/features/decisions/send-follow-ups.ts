import { giveFollowUpCommand, type AgendaItemView, type OrganisationView } from '@passerelle/contracts';
import { call, Refused } from '../../platform/api';
import type { DraftChange, FollowUpDraft } from './decision-draft';
import { readFollowUpLine } from './follow-up-line';

interface Sending {
  item: Pick<AgendaItemView, 'id' | 'today' | 'usualDueDate'>;
  organisations: readonly OrganisationView[];
  onChange: (change: DraftChange) => void;
}

async function sendOne(one: FollowUpDraft, { item, organisations }: Sending): Promise<FollowUpDraft['refused']> {
  const { organisation, text, dueDate } = readFollowUpLine(one.line, organisations, item.today);
  if (!organisation) return 'organisation-missing';
  const body = {
    commandId: one.commandId,
    organisationId: organisation.id,
    text,
    dueDate: one.chosenDate ?? dueDate ?? item.usualDueDate,
  };
  try {
    await call(giveFollowUpCommand, { itemId: item.id }, body);
    return null;
  } catch (error) {
    return error instanceof Refused ? error.problem.refused : 'unreachable';
  }
}

/**
 * Sends each line with its own command id. A line refused stays with its sentence, the others are done and leave the
 * draft. Answers how many were created.
 */
export async function sendFollowUps(lines: readonly FollowUpDraft[], sending: Sending): Promise<number> {
  let created = 0;
  for (const one of lines.filter(({ line }) => line.trim() !== '')) {
    const refused = await sendOne(one, sending);
    if (refused === null) {
      created += 1;
      sending.onChange({ kind: 'remove', key: one.key });
    } else {
      sending.onChange({ kind: 'refused', key: one.key, refused });
    }
  }
  return created;
}
