import {
  ENTER_MEETING,
  exportCaseFiles,
  giveFollowUpCommand,
  goToItem,
  listCaseFiles,
  listFollowUps,
  recordDecisionCommand,
  remindOrganisationCommand,
  showAgendaItem,
  showCaseFile,
  showHome,
  showMeeting,
  showMinutes,
  showMinutesExtract,
  withdrawAgreementCommand,
} from '@passerelle/contracts';
import { parse } from 'csv-parse/sync';
import type { Socket } from 'socket.io-client';
import { TestSmtpServer } from '../../platform/mail/test-smtp-server.js';
import { close } from '../meetings/close/test-closing.js';
import { MEETING_DAY, digestMails, NEXT_MORNING, owe, runAt, WORDS } from '../meetings/digest/test-digests.js';
import { connectLive, joinDocument, typeIn } from '../../testing/live-member.js';
import { MemberClient, newCommand } from '../../testing/member-client.js';
import { MeetingScene } from '../../testing/meeting-scene.js';
import { setScene, type Person } from '../../testing/scene.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import {
  acceptProposals,
  decideForPartner,
  decisionOf,
  joining,
  propose,
  WORDING,
  type SheetClosing,
} from './test-withdrawal.js';

/** Everybody's first visit: what comes later is news. */
const BEFORE_WORK = '2026-11-24T07:40:00Z';
const FOLLOWERS = ['facilitator', 'adviser', 'provider'] as const;
/** It opens the second meeting. */
const REVIEW = { kind: 'point', point: 'review' };
const smtp = new TestSmtpServer();

let app: TestApp;
let address: string;
let past: MeetingScene;
let held: MeetingScene;
let next: MeetingScene;
let caseFileId: string;
let reference: string;
let itemId: string;
let sheet: string;
let sockets: Record<'adviser' | 'partner', Socket>;
let cuts: SheetClosing[];

/** A case decided and closed once, decided again in the meeting that is held now, and on its table: then withdrawn. */
beforeAll(async () => {
  await smtp.start();
  app = await startTestApp({ smtpUrl: smtp.url });
  address = await app.listen();
  app.clock.set(BEFORE_WORK);
  past = await MeetingScene.prepare(app, address, await setScene(app, 1));
  for (const person of ['partner', 'provider'] as const) await home(await past.as(person));
  app.clock.set(MEETING_DAY);
  const [caseFile] = past.scene.cases;
  ({ id: caseFileId, reference } = caseFile ?? { id: '', reference: '' });
  await past.open();
  const [first = ''] = await past.items();
  await decideForPartner(past, first);
  await owe(past, first, 'partner');
  await owe(past, first, 'provider');
  await close(past);

  held = await past.planNext('2026-11-24');
  await propose(held, 'adviser', caseFileId);
  await acceptProposals(held);
  await held.open();
  [itemId = ''] = await held.items();
  await decideForPartner(held, itemId);
  await owe(held, itemId, 'partner');
  await held.goTo(itemId);
  next = await past.planNext('2027-01-12');

  sheet = (await (await held.as('adviser')).get(showAgendaItem, { itemId })).sheets[0]?.documentId ?? '';
  sockets = { adviser: await liveOf('adviser'), partner: await liveOf('partner') };
  const screen = { meetingId: held.meetingId, following: true, unsaved: false, itemId: null };
  await sockets.partner.timeout(5000).emitWithAck(ENTER_MEETING, screen);
  await held.admit('partner');
  const joined = [await joining(sockets.adviser, sheet), await joining(sockets.partner, sheet)];
  const body = { commandId: newCommand(), expectedVersion: 1 };
  await (await held.as('adviser')).get(withdrawAgreementCommand, { caseFileId }, body);
  cuts = await Promise.all(joined.map(({ cut }) => cut));
}, 60_000);
afterAll(async () => {
  Object.values(sockets).forEach((socket) => socket.disconnect());
  await app.close();
  await smtp.stop();
});

const liveOf = async (person: Person): Promise<Socket> => connectLive(address, (await held.as(person)).cookie);
const home = (client: MemberClient) => client.get(showHome, { committeeId: past.scene.committee.id });
const comingBack = (person: Person) => MemberClient.signIn(app, address, past.scene.people[person].id);
const followUps = async (person: Person) =>
  (await held.as(person)).get(listFollowUps, { committeeId: held.scene.committee.id });

describe('the case', () => {
  it.each(FOLLOWERS)('[CASE-8] stays in the list of %s, as withdrawn, and is not to be proposed', async (person) => {
    const list = await (await held.as(person)).get(listCaseFiles, { committeeId: held.scene.committee.id });
    expect(list).toMatchObject([{ reference, agreementGivenOn: null, abilities: { propose: false } }]);
    expect(list[0]?.agreementWithdrawnAt).toBe(app.clock.now().toISOString());
  });

  it('[AGE-10] is seen no more by who was in the room, however they ask', async () => {
    const partner = await held.as('partner');
    expect((await partner.ask(showCaseFile, { caseFileId })).status).toBe(404);
    expect((await partner.ask(showAgendaItem, { itemId })).status).toBe(404);
    expect((await partner.get(showMeeting, { meetingId: held.meetingId })).agenda).toMatchObject([
      REVIEW,
      { kind: 'reserved' },
    ]);
  });

  it('[CASE-8] goes out in the exported list as withdrawn, for who follows it alone', async () => {
    const lines = async (person: Person): Promise<unknown> => {
      const params = { committeeId: held.scene.committee.id, format: 'csv' as const };
      const { content } = await (await held.as(person)).get(exportCaseFiles, params);
      return parse(Buffer.from(content, 'base64'), { bom: true, delimiter: ';', columns: true });
    };
    expect(await lines('provider')).toMatchObject([{ Référence: reference, Accord: 'Retiré le 24/11/2026' }]);
    expect(await lines('partner')).toEqual([]);
  });
});

describe('its sheet', () => {
  it('[CASE-8] was taken away from everybody who was writing in it', () => {
    expect(cuts).toEqual([
      { documentId: sheet, reason: 'destroyed' },
      { documentId: sheet, reason: 'destroyed' },
    ]);
  });

  it('[CASE-8] is joined by no member, and takes no word more', async () => {
    for (const socket of Object.values(sockets)) {
      expect(await joinDocument(socket, sheet)).toMatchObject({ ok: false });
      expect(await typeIn(socket, sheet, 'proposal', 'Encore un mot')).toMatchObject({ ok: false });
    }
  });
});

describe('the meetings', () => {
  it.each(FOLLOWERS)('[CASE-12] do not offer the case to %s, and refuse it', async (person) => {
    expect(await next.view(person)).toMatchObject({ proposable: [], abilities: { propose: false } });
    expect((await propose(next, person, caseFileId)).refusal).toEqual({ refused: 'agreement-missing' });
    expect((await next.view('facilitator')).proposals).toEqual([]);
  });

  it('[CASE-3] what was decided stays on the agenda, and is not shown to the room again', async () => {
    const facilitator = await held.as('facilitator');
    const { agenda, currentSince } = await held.view('facilitator');
    expect(agenda).toMatchObject([REVIEW, { itemId, status: 'decided' }]);
    expect(currentSince).toBeNull();
    const request = { commandId: newCommand(), itemId };
    const { refusal } = await facilitator.ask(goToItem, { meetingId: held.meetingId }, request);
    expect(refusal).toEqual({ refused: 'agreement-missing' });
  });

  it('[CASE-12] nothing more is said of it: no decision, nothing asked of anybody', async () => {
    const facilitator = await held.as('facilitator');
    const { version } = await facilitator.get(showAgendaItem, { itemId });
    const decided = await facilitator.ask(recordDecisionCommand, { itemId }, decisionOf(held, version, 'a'.repeat(64)));
    const organisationId = held.scene.organisations.provider.id;
    const asked = { commandId: newCommand(), organisationId, text: 'Rappeler', dueDate: '2026-12-04' };
    const given = await facilitator.ask(giveFollowUpCommand, { itemId }, asked);
    expect([decided.refusal, given.refusal]).toEqual([
      { refused: 'agreement-missing' },
      { refused: 'agreement-missing' },
    ]);
  });
});

describe('what was asked and carried', () => {
  it('[FOL-6] [SEE-9] stops for the organisation that does not follow the case, which reads no word of it', async () => {
    const own = await followUps('partner');
    expect(own).toHaveLength(2);
    for (const one of own) {
      expect(one).toMatchObject({ reference, text: '', status: 'cancelled', caseFileId: null });
      expect(Object.values(one.abilities)).not.toContain(true);
    }
    expect(JSON.stringify(own)).not.toContain(WORDS);
  });

  it('[FOL-6] stays with the organisation that follows it', async () => {
    const own = (await followUps('provider')).filter(({ status }) => status === 'given');
    expect(own).toMatchObject([{ text: WORDS, organisationId: held.scene.organisations.provider.id }]);
  });

  it('[SEE-9] the home page of who carried the decision shows nothing of it any more', async () => {
    app.clock.set('2026-11-24T15:00:00Z');
    const carrier = await home(await comingBack('partner'));
    const follower = await home(await comingBack('provider'));
    app.clock.set(MEETING_DAY);
    expect(carrier.decisionsWaiting).toEqual([]);
    expect(carrier.changes.filter((one) => one.reference !== null || one.caseFileId !== null)).toEqual([]);
    expect(follower.decisionsWaiting.map((one) => one.reference)).toEqual([reference, reference]);
    const news = follower.changes.filter((one) => one.reference === reference).map(({ kind }) => kind);
    expect(news).toEqual(expect.arrayContaining(['agreement-withdrawn', 'follow-up-given', 'decided']));
  });

  it('[SEE-9] the minutes of before hide it from the former carrier, and in the extract given to it', async () => {
    const { meetingId } = past;
    const organisationId = past.scene.organisations.partner.id;
    const read = await (await comingBack('partner')).get(showMinutes, { meetingId });
    const extract = await (await comingBack('facilitator')).get(showMinutesExtract, { meetingId, organisationId });
    for (const { entries } of [read, extract]) expect(entries).toEqual([{ kind: 'reserved', place: 1 }]);
    const whole = await (await comingBack('provider')).get(showMinutes, { meetingId });
    expect(whole.entries).toMatchObject([{ kind: 'decided', wording: WORDING }]);
    expect(whole.fingerprint).toBe(read.fingerprint);
  });
});

describe('the mails', () => {
  it('[FOL-12] [FOL-6] a reminder has nothing to remind of', async () => {
    const organisationId = held.scene.organisations.partner.id;
    app.clock.set('2026-12-28T09:00:00Z');
    const facilitator = await comingBack('facilitator');
    const { committee } = held.scene;
    const body = { commandId: newCommand(), organisationId };
    const reminded = await facilitator.get(remindOrganisationCommand, { committeeId: committee.id }, body);
    app.clock.set(MEETING_DAY);
    expect(reminded).toEqual({ reminded: 0 });
  });

  it('[FOL-6] the digest goes only to those who follow the case', async () => {
    smtp.mails.length = 0;
    await runAt(app, NEXT_MORNING);
    app.clock.set(MEETING_DAY);
    expect(digestMails(smtp).map(({ to }) => to)).toEqual([held.scene.people.provider.email]);
  });
});
