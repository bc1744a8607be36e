import {
  acceptProposal,
  proposeCase,
  recordDecisionCommand,
  showAgendaItem,
  type BodyOf,
  type ViewOf,
} from '@passerelle/contracts';
import { SERVER_EVENTS } from '@passerelle/document-sync';
import type { Socket } from 'socket.io-client';
import { joinDocument } from '../../testing/live-member.js';
import { newCommand, type Answer } from '../../testing/member-client.js';
import type { MeetingScene } from '../../testing/meeting-scene.js';
import type { Person } from '../../testing/scene.js';

/** For tests: what is decided, and is not to be read any more by an organisation that does not follow the case. */
export const WORDING = 'Deux semaines d’immersion au garage';

/** For tests: an immersion that the partner's organisation carries. */
export function decisionOf(
  { scene }: MeetingScene,
  expectedVersion: number,
  wordingDigest: string,
): BodyOf<typeof recordDecisionCommand> {
  return {
    ...{ commandId: newCommand(), expectedVersion, wordingDigest, outcome: 'IMMERSION' as const },
    carrierOrganisationId: scene.organisations.partner.id,
    plannedDate: '2026-12-01',
  };
}

export async function decideForPartner(meeting: MeetingScene, itemId: string): Promise<void> {
  const facilitator = await meeting.as('facilitator');
  const wordingDigest = await meeting.write(itemId, WORDING);
  const { version } = await facilitator.get(showAgendaItem, { itemId });
  await facilitator.get(recordDecisionCommand, { itemId }, decisionOf(meeting, version, wordingDigest));
}

export async function propose(
  meeting: MeetingScene,
  person: Person,
  caseFileId: string,
): Promise<Answer<ViewOf<typeof proposeCase>>> {
  const body = { commandId: newCommand(), caseFileId, reason: 'Absences', question: 'Quel appui ?' };
  return (await meeting.as(person)).ask(proposeCase, { meetingId: meeting.meetingId }, body);
}

export async function acceptProposals(meeting: MeetingScene): Promise<void> {
  const facilitator = await meeting.as('facilitator');
  for (const { itemId, version: expectedVersion } of (await meeting.view('facilitator')).proposals) {
    await facilitator.get(acceptProposal, { itemId }, { commandId: newCommand(), expectedVersion, minutes: 6 });
  }
}

/** For tests: the reason that a page gets when its sheet is closed. */
export interface SheetClosing {
  documentId: string;
  reason: string;
}

/** For tests: joins a sheet; answers the reason of its closing to come. */
export async function joining(socket: Socket, documentId: string): Promise<{ cut: Promise<SheetClosing> }> {
  const cut = new Promise<SheetClosing>((resolve) => socket.once(SERVER_EVENTS.closed, resolve));
  const joined = await joinDocument(socket, documentId);
  if (!joined.ok) throw new Error(`the sheet was not joined: ${joined.refused}`);
  return { cut };
}
