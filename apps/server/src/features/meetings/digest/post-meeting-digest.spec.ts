import { acceptFollowUp, listFollowUps } from '@passerelle/contracts';
import { IsNull } from 'typeorm';
import { MEMBERSHIP_TABLE } from '../../../model/memberships/membership.table.js';
import { ORGANISATION_TABLE } from '../../../model/organisations/organisation.table.js';
import { FOLLOW_UP_TABLE } from '../../../model/follow-ups/follow-up.table.js';
import { TestSmtpServer } from '../../../platform/mail/test-smtp-server.js';
import { newCommand } from '../../../testing/member-client.js';
import { MeetingScene } from '../../../testing/meeting-scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { close } from '../close/test-closing.js';
import {
  closedMeeting,
  decidedMeeting,
  digestMails,
  digests,
  NEXT_MORNING,
  owe,
  runAt,
  addMember,
  WORDS,
} from './test-digests.js';

const JOB = { kind: 'job', purpose: 'test' } as const;
const smtp = new TestSmtpServer();

let app: TestApp;
let address: string;

beforeAll(async () => {
  await smtp.start();
  app = await startTestApp({ smtpUrl: smtp.url });
  address = await app.listen();
});
afterAll(async () => {
  await app.close();
  await smtp.stop();
});
beforeEach(async () => {
  smtp.mails.length = 0;
  await app.run(JOB, (tx) => tx.manager.query('delete from graphile_worker._private_jobs'));
});

const addresses = (): string[] => digestMails(smtp).map(({ to }) => to);

/** The organisation that owes says that each of its follow-ups is done with. */
async function settle({ scene }: MeetingScene): Promise<void> {
  const owed = { organisationId: scene.organisations.partner.id };
  await app.run(JOB, (tx) => tx.manager.update(FOLLOW_UP_TABLE, owed, { status: 'done' }));
}

test('the next working day at eight, each member who answers for an organisation gets one mail', async () => {
  const meeting = await decidedMeeting(app, address, 2);
  const { scene } = meeting;
  const colleague = await addMember(meeting, 'support-partner');
  await addMember(meeting, 'coordinator');
  const [first = '', second = ''] = await meeting.items();
  await owe(meeting, second, 'partner', '2026-12-11');
  await owe(meeting, first, 'partner', '2026-11-27');
  await owe(meeting, first, 'provider', '2026-12-01');
  await close(meeting);

  expect(await runAt(app, '2026-11-25T06:59:59Z')).toEqual({ done: 0, failed: 0 });
  await runAt(app, NEXT_MORNING);

  const { partner, provider } = scene.people;
  expect(addresses().sort()).toEqual([partner.email, colleague.email, provider.email].sort());
  const mail = digestMails(smtp).find(({ to }) => to === partner.email);
  expect(mail?.subject).toBe(`${scene.committee.name}\u00a0: vos actions de suivi`);
  const [one, two] = scene.cases.map(({ reference }) => reference);
  const toCall = 'à qui s’adresser\u00a0: Structure de adviser';
  expect(mail?.text).toContain(
    `- situation ${one}, pour le vendredi 27\u00a0novembre\u00a02026, ${toCall}\n- situation ${two}, pour le vendredi 11\u00a0décembre\u00a02026, ${toCall}\n`,
  );
  expect(mail?.text).toContain(`/comites/${scene.committee.id}/actions`);
  expect(digestMails(smtp).find(({ to }) => to === provider.email)?.text).not.toContain(two);
});

test('no word of a case and no name is in the mail, and no reference in what is seen of it before it is opened', async () => {
  const meeting = await closedMeeting(app, address);
  await runAt(app, NEXT_MORNING);
  const [mail] = digestMails(smtp);
  const whole = `${mail?.subject}\n${mail?.text}`;
  const { reference, reason } = meeting.scene.cases[0] ?? { reference: '?', reason: '?' };
  const secrets = [
    WORDS,
    reason,
    'Quel appui proposer',
    'Absences répétées',
    'Séances du mercredi',
    '(démo)\n',
    'Nora',
  ];
  for (const words of [...secrets, ...Object.values(meeting.scene.people).map(({ name }) => name)]) {
    expect(whole).not.toContain(words);
  }
  expect(whole).toContain(reference);
  expect(`${mail?.subject}${mail?.text.slice(0, 140)}`).not.toContain(reference);
});

test('a meeting closed before a holiday and a weekend is reported on the Monday', async () => {
  const meeting = await decidedMeeting(app, address);
  const [itemId = ''] = await meeting.items();
  await owe(meeting, itemId, 'partner', '2027-01-15');
  app.clock.set('2026-12-24T17:00:00Z');
  await close(MeetingScene.of(meeting, meeting.meetingId));
  expect((await digests(meeting)).map(({ runAt }) => runAt.toISOString())).toEqual(['2026-12-28T07:00:00.000Z']);
});

test('a meeting closed after midnight in its own time zone is reported on the day after that', async () => {
  const meeting = await decidedMeeting(app, address);
  const [itemId = ''] = await meeting.items();
  await owe(meeting, itemId);
  app.clock.set('2026-11-24T23:30:00Z');
  await close(MeetingScene.of(meeting, meeting.meetingId));
  expect((await digests(meeting)).map(({ runAt }) => runAt.toISOString())).toEqual(['2026-11-26T07:00:00.000Z']);
});

test('a closing that is refused, or where nothing is owed, sends no mail', async () => {
  const meeting = await decidedMeeting(app, address);
  await close(meeting);
  expect(await digests(meeting)).toEqual([]);
});

test('what is settled before eight is left out; what is accepted is still owed', async () => {
  const meeting = await decidedMeeting(app, address, 3);
  const [first = '', second = '', third = ''] = await meeting.items();
  await owe(meeting, first);
  const done = await owe(meeting, second);
  const accepted = await owe(meeting, third);
  await close(meeting);
  const partner = await meeting.as('partner');
  const { committee, cases } = meeting.scene;
  const listed = await partner.get(listFollowUps, { committeeId: committee.id });
  const expectedVersion = listed.find(({ id }) => id === accepted)?.version ?? 0;
  await partner.get(acceptFollowUp, { followUpId: accepted }, { commandId: newCommand(), expectedVersion });
  await app.run(JOB, (tx) => tx.manager.update(FOLLOW_UP_TABLE, { id: done }, { status: 'done' }));

  await runAt(app, NEXT_MORNING);

  const [mail] = digestMails(smtp);
  const named = cases.map(({ reference }) => mail?.text.includes(reference));
  expect(named).toEqual([true, false, true]);
});

test('no mail leaves when nothing remains, even when the last one is settled after eight', async () => {
  await settle(await closedMeeting(app, address));
  await runAt(app, NEXT_MORNING);
  expect(addresses()).toEqual([]);

  const late = await closedMeeting(app, address);
  smtp.manner = 'refuse-message';
  expect(await runAt(app, NEXT_MORNING)).toEqual({ done: 1, failed: 1 });
  smtp.manner = 'accept';
  await settle(late);
  await runAt(app, '2026-11-25T09:00:00Z');
  expect(addresses()).toEqual([]);
});

test.each(['before eight', 'while the mail server was down'])('a member who left %s gets nothing', async (when) => {
  const meeting = await closedMeeting(app, address);
  const stays = await addMember(meeting, 'support-partner');
  const leave = (): Promise<unknown> =>
    app.run(JOB, (tx) => {
      const membership = { accountId: meeting.scene.people.partner.id, endedAt: IsNull() };
      return tx.manager.update(MEMBERSHIP_TABLE, membership, { endedAt: tx.now });
    });
  if (when === 'before eight') {
    await leave();
  } else {
    smtp.manner = 'refuse-message';
    expect(await runAt(app, NEXT_MORNING)).toEqual({ done: 1, failed: 2 });
    smtp.manner = 'accept';
    await leave();
  }
  await runAt(app, '2026-11-25T09:00:00Z');
  expect(addresses()).toEqual([stays.email]);
});

test('an organisation merged meanwhile is listed under the entry that stays, once', async () => {
  const meeting = await decidedMeeting(app, address, 2);
  const [first = '', second = ''] = await meeting.items();
  await owe(meeting, first, 'partner');
  await owe(meeting, second, 'provider');
  await close(meeting);
  const { partner, provider } = meeting.scene.organisations;
  await app.run(JOB, async (tx) => {
    await tx.manager.update(ORGANISATION_TABLE, { id: partner.id }, { mergedIntoId: provider.id });
    await tx.manager.update(FOLLOW_UP_TABLE, { organisationId: partner.id }, { organisationId: provider.id });
  });
  await runAt(app, NEXT_MORNING);
  expect(addresses()).toEqual([meeting.scene.people.provider.email]);
  const [mail] = digestMails(smtp);
  for (const { reference } of meeting.scene.cases) expect(mail?.text).toContain(reference);
});
