import {
  confirmAgreementCommand,
  giveFollowUpCommand,
  listFollowUps,
  namePathReferent,
  nameProvider,
  recordDecisionCommand,
  showAgendaItem,
  showCaseFile,
} from '@passerelle/contracts';
import type { AgreementPurpose } from '@passerelle/domain';
import { SERVER_EVENTS } from '@passerelle/document-sync';
import { FollowUpScene } from '../follow-ups/test-follow-ups.js';
import { connectLive, expectNotAllowed, joinDocument, typeIn } from '../../testing/live-member.js';
import { newCommand } from '../../testing/member-client.js';
import type { Person, Scene } from '../../testing/scene.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

let app: TestApp;
let address: string;
let scene: FollowUpScene;
let caseFileId: string;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
});
beforeEach(async () => {
  scene = await FollowUpScene.prepare(app, address);
  caseFileId = scene.meeting.scene.cases[0]?.id ?? '';
});
afterAll(() => app.close());

const organisation = (name: keyof Scene['organisations']): string => scene.meeting.scene.organisations[name].id;
const page = async (person: Person = 'facilitator') => (await scene.as(person)).get(showCaseFile, { caseFileId });

async function agreeTo(...purposes: AgreementPurpose[]): Promise<void> {
  const { version: expectedVersion } = await page();
  const body = { commandId: newCommand(), expectedVersion, purposes, givenOn: '2026-11-02' };
  await (await scene.as('adviser')).get(confirmAgreementCommand, { caseFileId }, body);
}

async function give(name: keyof Scene['organisations'], text = 'Prêter l’ordinateur') {
  const body = { commandId: newCommand(), organisationId: organisation(name), text, dueDate: '2026-12-04' };
  return (await scene.as('facilitator')).ask(giveFollowUpCommand, { itemId: scene.itemId }, body);
}

async function provide(name: keyof Scene['organisations']): Promise<void> {
  const { version: expectedVersion } = await page();
  const body = { commandId: newCommand(), expectedVersion, organisationId: organisation(name) };
  await (await scene.as('facilitator')).get(nameProvider, { caseFileId }, body);
}

async function refer(person: Person | null): Promise<void> {
  const { version: expectedVersion } = await page();
  const accountId = person && scene.meeting.scene.people[person].id;
  const body = { commandId: newCommand(), expectedVersion, accountId };
  await (await scene.as('facilitator')).get(namePathReferent, { caseFileId }, body);
}

/** What the facilitator reads of each follow-up: by whom it is owed, and its status. */
async function owed(): Promise<[string, string][]> {
  const list = await (await scene.as('facilitator')).get(listFollowUps, { committeeId: scene.committeeId });
  return list.map(({ organisationName, status }): [string, string] => [organisationName, status]).sort();
}
const PARTNER = 'Structure de partner';
const PROVIDER = 'Structure de provider';

describe('an agreement that is narrowed', () => {
  it('[FOL-6] [SEE-9] stops what partners owe, and hides its words from them; the discussion goes on', async () => {
    await give('partner');
    await give('provider');
    await agreeTo('discussion');
    expect(await owed()).toEqual([
      [PARTNER, 'cancelled'],
      [PROVIDER, 'given'],
    ]);
    const own = await (await scene.as('partner')).get(listFollowUps, { committeeId: scene.committeeId });
    expect(own).toMatchObject([{ text: '', status: 'cancelled' }]);
    expect(await page()).toMatchObject({ agreement: { purposes: ['discussion'] }, abilities: { propose: true } });
    expect((await (await scene.as('adviser')).ask(showAgendaItem, { itemId: scene.itemId })).status).toBe(200);
  });

  it('[FOL-6] widened again, gives back no life to what was stopped; its words are read again', async () => {
    await give('partner');
    await agreeTo('discussion');
    await agreeTo('discussion', 'partners');
    expect(await owed()).toEqual([[PARTNER, 'cancelled']]);
    const own = await (await scene.as('partner')).get(listFollowUps, { committeeId: scene.committeeId });
    expect(own).toMatchObject([{ text: 'Prêter l’ordinateur', status: 'cancelled' }]);
    expect((await give('partner')).status).toBe(200);
  });

  it('[FOL-6] leaves nothing uncovered, whatever is given at the same moment', async () => {
    const [, ...given] = await Promise.all([
      agreeTo('discussion'),
      ...Array.from({ length: 6 }, (_, index) => give('partner', `Prêter ${index}`)),
    ]);
    for (const { refusal } of given)
      expect(refusal?.refused ?? 'agreement-not-covering').toBe('agreement-not-covering');
    expect(new Set((await owed()).map(([, status]) => status))).not.toContain('given');
  });
});

describe('a member who follows the case no longer', () => {
  it('[FOL-6] a provider that is replaced owes nothing more, when the person did not agree that it be passed on', async () => {
    await agreeTo('discussion');
    await give('provider');
    await provide('otherProvider');
    expect(await owed()).toEqual([[PROVIDER, 'cancelled']]);
  });

  it('[FOL-6] it still owes what it did, when the person agreed', async () => {
    await give('provider');
    await provide('otherProvider');
    expect(await owed()).toEqual([[PROVIDER, 'given']]);
  });

  it('[FOL-8] [FOL-6] the organisation of the referent is asked for something as long as the referent follows', async () => {
    await agreeTo('discussion');
    expect((await give('partner')).refusal).toEqual({ refused: 'agreement-not-covering' });
    await refer('partner');
    expect((await give('partner')).status).toBe(200);
    await refer(null);
    expect(await owed()).toEqual([[PARTNER, 'cancelled']]);
  });

  it.each<[string, () => Promise<void>, Person]>([
    ['provider', () => provide('otherProvider'), 'provider'],
    ['referent', () => refer('otherAdviser'), 'partner'],
  ])('[SEE-3] a %s that is replaced is cut off the sheet, and writes nothing more', async (_, replace, person) => {
    await refer('partner');
    const { sheets } = await (await scene.as(person)).get(showAgendaItem, { itemId: scene.itemId });
    const documentId = sheets[0]?.documentId ?? '';
    const socket = await connectLive(address, (await scene.as(person)).cookie);
    expect(await typeIn(socket, documentId, 'proposal', 'Un mot')).toMatchObject({ ok: true });
    const cut = new Promise((resolve) => socket.once(SERVER_EVENTS.closed, resolve));
    await replace();
    expect(await cut).toEqual({ documentId, reason: 'rights-changed' });
    expectNotAllowed(await joinDocument(socket, documentId));
    socket.disconnect();
  });
});

it('[FOL-8] a decision is carried by a member who follows the case, or the person agreed that it be passed on', async () => {
  const facilitator = await scene.as('facilitator');
  const carriedBy = async (name: keyof Scene['organisations']) => {
    const { version: expectedVersion } = await facilitator.get(showAgendaItem, { itemId: scene.itemId });
    const wordingDigest = await scene.meeting.write(scene.itemId, '');
    const facts = { outcome: 'REFER_SOCIAL' as const, wordingDigest, plannedDate: '2026-11-30' };
    const body = { commandId: newCommand(), expectedVersion, carrierOrganisationId: organisation(name), ...facts };
    return facilitator.ask(recordDecisionCommand, { itemId: scene.itemId }, body);
  };
  await agreeTo('discussion');
  const uncovered = { refused: 'agreement-not-covering', field: 'carrierOrganisationId' };
  expect((await carriedBy('partner')).refusal).toEqual(uncovered);
  expect((await carriedBy('adviser')).status).toBe(200);
  await agreeTo('discussion', 'partners');
  expect((await carriedBy('partner')).status).toBe(200);
});
