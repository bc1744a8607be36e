import {
  addGuestCommand,
  giveFollowUpCommand,
  importCases,
  inviteMember,
  listOwnSignIns,
  listSheetVersions,
  makeReservationCommand,
  proposeCase,
  recordDecisionCommand,
  showAgendaItem,
  showAttendance,
  showPeople,
} from '@passerelle/contracts';
import { matchColumns } from '@passerelle/domain';
import { KeepVersions } from '../../features/sheets/keep-versions.js';
import { connectLive, eraseText, typeIn } from '../live-member.js';
import { newCommand } from '../member-client.js';
import { MeetingScene } from '../meeting-scene.js';
import { setScene } from '../scene.js';
import type { TestApp } from '../test-app.js';

const HEADING = 'ref,tranche_age,type_prescripteur,etape,motif';

/** Words that only who follows the case may read: none of them may leave for anybody else. */
export const CASE_WORDS = {
  reason: 'CANARI-MOTIF',
  label: 'Canari C.',
  words: 'CANARI-PAROLES',
  wish: 'CANARI-SOUHAIT',
  summary: 'CANARI-RESUME',
};

/** A committee with one object of every kind, and the open meeting in which its case is under discussion. */
export interface CommitteeObjects {
  meeting: MeetingScene;
  closedMeetingId: string;
  pointId: string;
  proposedItemId: string;
  /** By the name of the parameter that carries it. */
  ids: Record<string, string>;
}

/** One committee, from its first meeting (closed: a decision, its minutes) to its second one (open, with its case). */
export async function setCommittee(app: TestApp, address: string): Promise<CommitteeObjects> {
  const scene = await setScene(app, 2, CASE_WORDS);
  const first = await MeetingScene.prepare(app, address, scene);
  const decided = await decideAndClose(first);
  const meeting = await first.planNext('2026-11-24');
  const proposedItemId = await propose(meeting, decided.caseFileId);
  const pointId = await meeting.addPoint();
  await meeting.open();
  const itemId = (await meeting.items()).find((id) => id !== proposedItemId) ?? '';
  await meeting.goTo(itemId);
  const { committeeId, ...people } = await administration(meeting);
  const ids = { ...decided, ...people, committeeId, itemId, meetingId: meeting.meetingId };
  return {
    ...{ meeting, closedMeetingId: first.meetingId, pointId, proposedItemId },
    ids: {
      ...ids,
      ...(await roomObjects(meeting, itemId)),
      accountId: scene.people.adviser.id,
      signInId: await signInOf(meeting),
    },
  };
}

/** The first case is decided, with a follow-up; the second is postponed, and comes back by itself. */
async function decideAndClose(first: MeetingScene) {
  await first.open();
  const [itemId = '', second = ''] = await first.items();
  const facilitator = await first.as('facilitator');
  const { version: expectedVersion, caseFileId } = await facilitator.get(showAgendaItem, { itemId });
  const [decisionId, followUpId] = [newCommand(), newCommand()];
  const wordingDigest = await first.write(itemId, 'Prêt d’un ordinateur');
  const { provider, partner } = first.scene.organisations;
  await facilitator.get(
    recordDecisionCommand,
    { itemId },
    {
      ...{ commandId: decisionId, expectedVersion, outcome: 'REFER_SOCIAL', wordingDigest },
      ...{ carrierOrganisationId: provider.id, plannedDate: '2026-11-30' },
    },
  );
  const owed = { organisationId: partner.id, text: 'Prêter l’ordinateur', dueDate: '2026-12-04' };
  await facilitator.get(giveFollowUpCommand, { itemId }, { commandId: followUpId, ...owed });
  await first.postpone(second);
  await first.close();
  return { decisionId, followUpId, caseFileId: caseFileId ?? '' };
}

async function propose(meeting: MeetingScene, caseFileId: string): Promise<string> {
  const body = { commandId: newCommand(), caseFileId, reason: 'Absences répétées', question: 'Quel appui proposer ?' };
  const view = await (await meeting.as('adviser')).get(proposeCase, { meetingId: meeting.meetingId }, body);
  return view.proposals.find((one) => one.caseFileId === caseFileId)?.itemId ?? '';
}

/** An invitation that waits, a list that was imported, a membership, an organisation. */
async function administration(meeting: MeetingScene) {
  const committeeId = meeting.scene.committee.id;
  const params = { committeeId };
  const [invitationId, importId] = [newCommand(), newCommand()];
  const { adviser, partner } = meeting.scene.organisations;
  const facilitator = await meeting.as('facilitator');
  const invitation = { organisationId: adviser.id, role: 'prescriber' as const, email: 'invitee@example.org' };
  // It awaits the agreement of a facilitator.
  const administrator = await meeting.as('administrator');
  await administrator.get(inviteMember, params, { commandId: invitationId, replacesMembershipId: null, ...invitation });
  const content = Buffer.from(`${HEADING}\nB-1,16-25,ML,suspendu,Motif`).toString('base64');
  const mapping = [...matchColumns(HEADING.split(','))];
  await (await meeting.as('adviser')).get(importCases, params, { commandId: importId, content, mapping });
  const { organisations } = await facilitator.get(showPeople, params);
  const membershipId = organisations.find(({ id }) => id === partner.id)?.members[0]?.membershipId ?? '';
  return { committeeId, invitationId, importId, membershipId, organisationId: partner.id };
}

/** A guest written down, a reservation, and a sheet of which a version is kept. */
async function roomObjects(meeting: MeetingScene, itemId: string) {
  const { app, address, meetingId, scene } = meeting;
  const [facilitator, adviser] = [await meeting.as('facilitator'), await meeting.as('adviser')];
  const guest = { name: 'Une invitée', organisationName: 'Association', presence: 'room' as const };
  await facilitator.get(addGuestCommand, { meetingId }, { commandId: newCommand(), ...guest });
  const { lines } = await facilitator.get(showAttendance, { meetingId });
  const entryId = lines.find(({ accountId }) => accountId === null)?.entryId ?? '';
  const reservation = {
    kind: 'reservation' as const,
    organisationId: scene.organisations.adviser.id,
    text: 'À revoir',
  };
  const reservationId = newCommand();
  await adviser.get(makeReservationCommand, { itemId }, { commandId: reservationId, ...reservation });
  const sheetId = (await adviser.get(showAgendaItem, { itemId })).sheets[0]?.documentId ?? '';
  const socket = await connectLive(address, adviser.cookie);
  await typeIn(socket, sheetId, 'exchanges', 'Une place à la crèche associative du quartier. '.repeat(9));
  await eraseText(socket, sheetId, 'exchanges');
  socket.disconnect();
  await app.get(KeepVersions).keepDue();
  const versionId = (await facilitator.get(listSheetVersions, { sheetId })).versions[0]?.id ?? '';
  return { entryId, reservationId, sheetId, documentId: sheetId, versionId };
}

/** A sign-in of the adviser. */
async function signInOf(meeting: MeetingScene): Promise<string> {
  const signIns = await (await meeting.as('adviser')).get(listOwnSignIns, {});
  return signIns.find(({ current }) => current)?.id ?? '';
}
