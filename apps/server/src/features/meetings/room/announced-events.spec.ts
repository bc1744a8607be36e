import {
  acceptFollowUp,
  addGeneralPointCommand,
  giveFollowUpCommand,
  goToItem,
  makeReservationCommand,
  postponeItemCommand,
  recordDecisionCommand,
  showAgendaItem,
  showCaseFile,
  withdrawReservationCommand,
  writeCaseSummary,
  type LiveEvent,
} from '@passerelle/contracts';
import { eventsOf, type ANNOUNCED } from '@passerelle/testing';
import { Announcer } from '../../../platform/live/announcer.js';
import { newCommand, type Answer } from '../../../testing/member-client.js';
import { MeetingScene } from '../../../testing/meeting-scene.js';
import { setScene } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';

let app: TestApp;
let meeting: MeetingScene;
let itemId: string;
let otherItemId: string;
let announced: { event: LiveEvent; audience: object }[] = [];

beforeAll(async () => {
  app = await startTestApp();
  const address = await app.listen();
  app.get(Announcer).onAnnounced((event, audience) => announced.push({ event, audience }));
  meeting = await MeetingScene.prepare(app, address, await setScene(app, 2));
  await meeting.open();
  [itemId = '', otherItemId = ''] = await meeting.items();
});
afterAll(() => app.close());

type Acts = Record<keyof typeof ANNOUNCED, () => Promise<Answer<unknown>>>;

const facilitator = () => meeting.as('facilitator');
const item = async (of: string) => (await facilitator()).get(showAgendaItem, { itemId: of });
const decision = async () => ({
  commandId: newCommand(),
  expectedVersion: (await item(itemId)).version,
  outcome: 'CONTINUE' as const,
  wordingDigest: await meeting.write(itemId, 'Poursuite'),
  carrierOrganisationId: meeting.scene.organisations.provider.id,
  plannedDate: '2026-11-30',
});

/** In the order in which they can be done. */
const ACTS: Acts = {
  recordDecision: async () => (await facilitator()).ask(recordDecisionCommand, { itemId }, await decision()),
  makeReservation: async () => {
    const organisationId = meeting.scene.organisations.provider.id;
    const body = { commandId: newCommand(), kind: 'reservation' as const, organisationId, text: 'Trop court' };
    return (await meeting.as('provider')).ask(makeReservationCommand, { itemId }, body);
  },
  withdrawReservation: async () => {
    const { reservations } = await (await meeting.as('provider')).get(showAgendaItem, { itemId });
    const params = { reservationId: reservations[0]?.id ?? '' };
    return (await meeting.as('provider')).ask(withdrawReservationCommand, params, { commandId: newCommand() });
  },
  postponeItem: async () => {
    const { version: expectedVersion } = await item(otherItemId);
    const body = { commandId: newCommand(), expectedVersion, missing: 'Un bilan', missingFromOrganisationId: null };
    return (await facilitator()).ask(postponeItemCommand, { itemId: otherItemId }, body);
  },
  goToItem: async () =>
    (await facilitator()).ask(goToItem, { meetingId: meeting.meetingId }, { commandId: newCommand(), itemId }),
  giveFollowUp: async () => {
    const organisationId = meeting.scene.organisations.provider.id;
    const body = { commandId: newCommand(), organisationId, text: 'Appeler', dueDate: '2026-12-01' };
    return (await facilitator()).ask(giveFollowUpCommand, { itemId }, body);
  },
  acceptFollowUp: async () => {
    const { followUps } = await (await meeting.as('provider')).get(showAgendaItem, { itemId });
    const params = { followUpId: followUps[0]?.id ?? '' };
    const body = { commandId: newCommand(), expectedVersion: followUps[0]?.version ?? 0 };
    return (await meeting.as('provider')).ask(acceptFollowUp, params, body);
  },
  addGeneralPoint: async () => {
    const point = { point: 'territorial' as const, title: 'Bus supprimé', organisationId: null, minutes: 5 };
    const body = { commandId: newCommand(), ...point };
    return (await facilitator()).ask(addGeneralPointCommand, { meetingId: meeting.meetingId }, body);
  },
  writeCaseSummary: async () => {
    const params = { caseFileId: meeting.scene.cases[0]?.id ?? '' };
    const { version: expectedVersion } = await (await meeting.as('adviser')).get(showCaseFile, params);
    const body = { commandId: newCommand(), expectedVersion, summary: 'Reprise en douceur' };
    return (await meeting.as('adviser')).ask(writeCaseSummary, params, body);
  },
};

/** Each names the meeting or the committee, at the version of the reply: no item, and no case. */
test.each(Object.entries(ACTS))(
  '%s announces the events that the web counts on, at the version of its reply',
  async (name, act) => {
    announced = [];
    const { status, liveVersion } = await act();
    expect(status).toBe(200);
    const { committee } = meeting.scene;
    const ids = { meetingId: meeting.meetingId, committeeId: committee.id };
    expect(announced).toEqual(
      eventsOf(name as keyof Acts, ids, liveVersion ?? NaN).map((event) => ({
        event,
        audience: { committeeId: committee.id },
      })),
    );
  },
);

test('two commands never have the same version', async () => {
  announced = [];
  const versions = [await ACTS.goToItem(), await ACTS.goToItem()].map(({ liveVersion }) => liveVersion);
  expect(new Set(versions).size).toBe(2);
  expect(announced.map(({ event }) => event.version)).toEqual(versions);
});

test('a command that is refused, or sent again, causes no event and its reply says no version', async () => {
  const again = await decision();
  await (await facilitator()).get(recordDecisionCommand, { itemId }, again);
  announced = [];
  const refused = await (
    await facilitator()
  ).ask(recordDecisionCommand, { itemId }, { ...again, commandId: newCommand() });
  const repeated = await (await facilitator()).ask(recordDecisionCommand, { itemId }, again);
  expect([refused.status, refused.liveVersion, repeated.status, repeated.liveVersion]).toEqual([409, null, 200, null]);
  expect(announced).toEqual([]);
});
