import { randomInt } from 'node:crypto';
import {
  addGeneralPointCommand,
  closeMeetingCommand,
  postponeRemainingCommand,
  recordDecisionCommand,
  showAgendaItem,
  showClosing,
  type MinutesView,
} from '@passerelle/contracts';
import type { GeneralPointKind } from '@passerelle/domain';
import { loadDocument } from '@passerelle/document-sync/server';
import * as Y from 'yjs';
import { SheetLog } from '../../../model/sheets/sheet-log.js';
import { SheetRepository } from '../../../model/sheets/sheet.repository.js';
import { newCommand, type Answer } from '../../../testing/member-client.js';
import type { MeetingScene } from '../../../testing/meeting-scene.js';
import type { Scene } from '../../../testing/scene.js';

const JOB = { kind: 'job', purpose: 'test' } as const;

/** For tests: adds a general point to the agenda and answers its id. */
export async function addPoint(meeting: MeetingScene, point: GeneralPointKind, title: string): Promise<string> {
  const commandId = newCommand();
  const body = { commandId, point, title, organisationId: null, minutes: 5 };
  await (await meeting.as('facilitator')).get(addGeneralPointCommand, { meetingId: meeting.meetingId }, body);
  return commandId;
}

/** For tests: the document of an item, a case or a general point. */
export async function documentOf({ app }: MeetingScene, itemId: string): Promise<string> {
  const [sheet] = await app.run(JOB, (tx) => app.get(SheetRepository).ofItems(tx, [itemId]));
  return sheet?.id ?? '';
}

/** For tests: writes in the note of a general point, straight into its log, as the adviser. */
export async function writeNote(meeting: MeetingScene, itemId: string, text: string): Promise<void> {
  const store = meeting.app.get(SheetLog);
  const sheetId = await documentOf(meeting, itemId);
  const stored = await store.load(sheetId);
  if (!stored) throw new Error('the point has no note');
  const memberKey = meeting.scene.people.adviser.id;
  const doc = loadDocument(stored);
  doc.clientID = randomInt(2, 2 ** 31);
  const before = Y.encodeStateVector(doc);
  const paragraph = doc.getXmlFragment('note').get(0);
  if (!(paragraph instanceof Y.XmlElement)) throw new Error('the note has no paragraph');
  paragraph.insert(0, [new Y.XmlText(text)]);
  await store.registerClient(sheetId, doc.clientID, memberKey);
  const payload = Y.encodeStateAsUpdate(doc, before);
  const outcome = await store.append(sheetId, stored.epoch, [{ batchId: newCommand(), memberKey, payload }]);
  if (outcome.kind !== 'appended') throw new Error(`the note was not written: ${outcome.kind}`);
}

/** For tests: records that a case goes on as it is. */
export async function decide(
  meeting: MeetingScene,
  itemId: string,
  carrier: keyof Scene['organisations'] = 'provider',
  wording = 'Séances du mercredi sur place',
): Promise<void> {
  const facilitator = await meeting.as('facilitator');
  const wordingDigest = await meeting.write(itemId, wording);
  const { version } = await facilitator.get(showAgendaItem, { itemId });
  const body = {
    commandId: newCommand(),
    expectedVersion: version,
    outcome: 'CONTINUE' as const,
    wordingDigest,
    carrierOrganisationId: meeting.scene.organisations[carrier].id,
    plannedDate: '2026-11-30',
  };
  await facilitator.get(recordDecisionCommand, { itemId }, body);
}

/** For tests: postpones every case that is left. */
export async function postponeRest(meeting: MeetingScene): Promise<void> {
  const body = { commandId: newCommand(), missing: 'Le temps de l’examiner' };
  await (await meeting.as('facilitator')).get(postponeRemainingCommand, { meetingId: meeting.meetingId }, body);
}

/** For tests: closes the meeting, or says why not. */
export async function close(meeting: MeetingScene, acceptUnsaved = false): Promise<Answer<MinutesView>> {
  const facilitator = await meeting.as('facilitator');
  const params = { meetingId: meeting.meetingId };
  const { version } = await facilitator.get(showClosing, params);
  const body = { commandId: newCommand(), expectedVersion: version, acceptUnsaved };
  return facilitator.ask(closeMeetingCommand, params, body);
}
