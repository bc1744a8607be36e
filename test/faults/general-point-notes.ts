import { randomUUID } from 'node:crypto';
import { addGeneralPointCommand, showGeneralPoint, showMeeting } from '@passerelle/contracts';
import { Member } from './member.js';
import { membersOfCommittee, type MeetingCase } from './meeting-cases.js';

const WRITERS: ReadonlySet<string> = new Set(['facilitator', 'prescriber', 'training-provider', 'support-partner']);

/** Adds so many general points to the meeting; answers their notes, in which the whole committee may write. */
export async function addGeneralPointNotes(
  { meetingId, writers: [facilitator] }: MeetingCase,
  count: number,
): Promise<string[]> {
  const known = new Set((await pointsOf(facilitator, meetingId)).map(({ itemId }) => itemId));
  for (let number = 1; number <= count; number++) {
    const text = { title: `Point `, organisationId: null };
    await facilitator.ask(
      addGeneralPointCommand,
      { meetingId },
      { commandId: randomUUID(), point: 'news', minutes: 5, ...text },
    );
  }
  const added = (await pointsOf(facilitator, meetingId)).filter(({ itemId }) => !known.has(itemId));
  const views = await Promise.all(added.map(({ itemId }) => facilitator.ask(showGeneralPoint, { itemId })));
  return views.map(({ sheets }) => {
    const [note] = sheets;
    if (!note?.write) throw new Error('a facilitator cannot write in a note');
    return note.documentId;
  });
}

async function pointsOf(facilitator: Member, meetingId: string): Promise<{ itemId: string }[]> {
  const { agenda } = await facilitator.ask(showMeeting, { meetingId });
  return agenda.filter((item) => item.kind === 'point');
}

/** Members who may write in a note, at most so many, each signed in once. */
export async function signInWriters(address: string, most: number): Promise<Member[]> {
  const able = (await membersOfCommittee(address)).filter(({ role }) => role !== null && WRITERS.has(role));
  return Promise.all(able.slice(0, most).map(({ accountId }) => Member.signIn(address, accountId)));
}
