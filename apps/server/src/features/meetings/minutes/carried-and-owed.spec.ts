import {
  giveFollowUpCommand,
  listFollowUps,
  makeReservationCommand,
  showCaseFile,
  showHome,
  showMinutes,
  showMinutesExtract,
  type MinutesView,
} from '@passerelle/contracts';
import { CASE_FILE_TABLE } from '../../../model/case-files/case-file.table.js';
import { MEMBERSHIP_TABLE } from '../../../model/memberships/membership.table.js';
import { TestSmtpServer } from '../../../platform/mail/test-smtp-server.js';
import { newCommand } from '../../../testing/member-client.js';
import { MeetingScene } from '../../../testing/meeting-scene.js';
import { setScene, type Person } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { close, decide } from '../close/test-closing.js';
import { digestMails, MEETING_DAY, NEXT_MORNING, runAt } from '../digest/test-digests.js';

const JOB = { kind: 'job', purpose: 'test' } as const;
const CARRIES = 'otherProvider';
const OWES = 'partner';
const WORDING = 'Entrée en préqualification';
const ASKED = {
  otherProvider: 'Recevoir avant l’entrée',
  partner: 'Prêter un ordinateur',
  provider: 'Envoyer le bilan',
} as const;
const RESERVED = 'Le trajet dépasse une heure';
/** What the scene gives as reason and as question. */
const ASKED_OF_COMMITTEE = ['Absences répétées', 'Quel appui proposer'];

const smtp = new TestSmtpServer();
let app: TestApp;
let address: string;
let meeting: MeetingScene;

/** A case that one organisation carries and another owes something on, neither following it; closed. */
beforeAll(async () => {
  await smtp.start();
  app = await startTestApp({ smtpUrl: smtp.url });
  address = await app.listen();
  app.clock.set(MEETING_DAY);
  meeting = await MeetingScene.prepare(app, address, await setScene(app, 1));
  await meeting.open();
  const [itemId = ''] = await meeting.items();
  await meeting.goTo(itemId);
  await decide(meeting, itemId, CARRIES, WORDING);
  const facilitator = await meeting.as('facilitator');
  for (const [person, text] of Object.entries(ASKED) as [keyof typeof ASKED, string][]) {
    const organisationId = meeting.scene.organisations[person].id;
    const body = { commandId: newCommand(), organisationId, text, dueDate: '2026-11-25' };
    await facilitator.get(giveFollowUpCommand, { itemId }, body);
  }
  const organisationId = meeting.scene.organisations.adviser.id;
  const reservation = { commandId: newCommand(), kind: 'reservation' as const, organisationId, text: RESERVED };
  await facilitator.get(makeReservationCommand, { itemId }, reservation);
  await close(meeting);
});
afterAll(async () => {
  await app.close();
  await smtp.stop();
});

const params = () => ({ meetingId: meeting.meetingId });
const inCommittee = () => ({ committeeId: meeting.scene.committee.id });
const PRESCRIBER = { name: null, organisationName: 'Structure de adviser' };
const REFERENT = { name: 'adviser (démo)', organisationName: 'Structure de adviser' };

async function minutesOf(person: Person): Promise<MinutesView> {
  return (await meeting.as(person)).get(showMinutes, params());
}

async function printedFor(person: keyof MeetingScene['scene']['organisations']): Promise<MinutesView> {
  const organisationId = meeting.scene.organisations[person].id;
  return (await meeting.as('facilitator')).get(showMinutesExtract, { ...params(), organisationId });
}

async function nameReferent(pathReferentId: string | null): Promise<void> {
  const [caseFile] = meeting.scene.cases;
  await app.run(JOB, (tx) => tx.manager.update(CASE_FILE_TABLE, { id: caseFile?.id ?? '' }, { pathReferentId }));
}

/** Everything that a member reads without following the case. */
async function everythingRead(person: 'otherProvider' | 'partner'): Promise<string> {
  const client = await meeting.as(person);
  const read = [
    await minutesOf(person),
    await printedFor(person),
    await client.get(listFollowUps, inCommittee()),
    await client.get(showHome, inCommittee()),
  ];
  return JSON.stringify(read);
}

test('[SEE-11] the carrier reads the decision, its own follow-ups and whom to call; on its screen and in print', async () => {
  const [entry] = (await minutesOf(CARRIES)).entries;
  expect(entry).toEqual({
    ...{ kind: 'carried', place: 1, reference: meeting.scene.cases[0]?.reference, outcome: 'CONTINUE' },
    ...{ wording: WORDING, carrier: 'Structure de otherProvider', plannedDate: '2026-11-30', contact: PRESCRIBER },
    followUps: [{ organisation: 'Structure de otherProvider', text: ASKED.otherProvider, dueDate: '2026-11-25' }],
  });
  expect((await printedFor(CARRIES)).entries).toEqual((await minutesOf(CARRIES)).entries);
});

test('[SEE-11] who only owes reads its own follow-ups and whom to call', async () => {
  expect((await minutesOf(OWES)).entries).toEqual([
    {
      ...{ kind: 'follow-ups-only', place: 1, reference: meeting.scene.cases[0]?.reference, contact: PRESCRIBER },
      followUps: [{ organisation: 'Structure de partner', text: ASKED.partner, dueDate: '2026-11-25' }],
    },
  ]);
  expect((await printedFor(OWES)).entries).toEqual((await minutesOf(OWES)).entries);
});

test('[SEE-11] no channel gives either of them a reason, a question, a reservation, or what another organisation owes', async () => {
  const { otherProvider, partner, provider } = ASKED;
  const [caseFile] = meeting.scene.cases;
  const never = [...ASKED_OF_COMMITTEE, RESERVED, provider, caseFile?.id ?? '?', caseFile?.label ?? '?'];
  const carried = await everythingRead(CARRIES);
  for (const words of [...never, partner]) expect(carried).not.toContain(words);
  for (const words of [otherProvider, WORDING]) expect(carried).toContain(words);
  const owed = await everythingRead(OWES);
  for (const words of [...never, otherProvider, WORDING]) expect(owed).not.toContain(words);
  expect(owed).toContain(partner);
  for (const person of [CARRIES, OWES] as const) {
    const { refusal } = await (await meeting.as(person)).ask(showCaseFile, { caseFileId: caseFile?.id ?? '' });
    expect(refusal).toEqual({ refused: 'not-found' });
  }
  // They are there for those who follow the case.
  const whole = JSON.stringify([await minutesOf('adviser'), await minutesOf('provider')]);
  for (const words of [...ASKED_OF_COMMITTEE, RESERVED, provider, partner]) expect(whole).toContain(words);
});

test('[SEE-11] the referent is whom to call, in the lists too, and only without following the case', async () => {
  const list = async (person: Person) => (await meeting.as(person)).get(listFollowUps, inCommittee());
  await nameReferent(meeting.scene.people.adviser.id);
  expect((await list(OWES)).map(({ contact }) => contact)).toEqual([REFERENT]);
  expect((await minutesOf(OWES)).entries).toMatchObject([{ contact: REFERENT }]);
  expect((await list('provider')).map(({ contact }) => contact)).toEqual([null, null, null]);
  const accountId = meeting.scene.people.adviser.id;
  await app.run(JOB, (tx) => tx.manager.update(MEMBERSHIP_TABLE, { accountId }, { role: 'observer' }));
  expect((await list(OWES)).map(({ contact }) => contact)).toEqual([PRESCRIBER]);
  await app.run(JOB, (tx) => tx.manager.update(MEMBERSHIP_TABLE, { accountId }, { role: 'prescriber' }));
});

test('[SEE-11] the mail of the morning after says which organisation to call, and no name', async () => {
  await nameReferent(meeting.scene.people.adviser.id);
  await runAt(app, NEXT_MORNING);
  const { partner } = meeting.scene.people;
  const morning = digestMails(smtp).find(({ to }) => to === partner.email);
  expect(morning?.text).toContain('2026, à qui s’adresser\u00a0: Structure de adviser\n');
  expect(morning?.text).not.toContain('adviser (démo)');
});
