import { Jobs } from '../../../platform/jobs/jobs.js';
import { queued } from '../../../platform/jobs/test-queue.js';
import { MAIL_SENDING_TABLE } from '../../../platform/mail/mail-sending.table.js';
import { TestSmtpServer } from '../../../platform/mail/test-smtp-server.js';
import type { MeetingScene } from '../../../testing/meeting-scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { POST_MEETING_DIGEST, DIGEST_MAIL } from './digest-task.js';
import { closedMeeting, digestMails, NEXT_MORNING, runAt, addMember } from './test-digests.js';

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
beforeEach(() => {
  smtp.mails.length = 0;
  smtp.manner = 'accept';
});

const addresses = (): string[] => digestMails(smtp).map(({ to }) => to);

function owing({ meetingId, scene }: MeetingScene): { meetingId: string; organisationId: string } {
  return { meetingId, organisationId: scene.organisations.partner.id };
}

test('a morning that runs twice, as after a kill, sends each mail once', async () => {
  const meeting = await closedMeeting(app, address);
  const payload = owing(meeting);
  await runAt(app, NEXT_MORNING);
  const { partner } = meeting.scene.people;
  await app.run(JOB, async (tx) => {
    await app.get(Jobs).enqueue(tx, { task: POST_MEETING_DIGEST, payload });
    // Without its key, so that it is queued beside the one that the morning adds.
    await app.get(Jobs).enqueue(tx, { task: DIGEST_MAIL, payload: { ...payload, accountId: partner.id } });
  });
  expect(await app.get(Jobs).runDue()).toEqual({ done: 3, failed: 0 });
  expect(addresses()).toEqual([partner.email]);
});

test('a server killed between the claim and the sending: that mail is left in doubt, the others leave', async () => {
  const meeting = await closedMeeting(app, address);
  const colleague = await addMember(meeting, 'support-partner');
  const { meetingId, organisationId } = owing(meeting);
  const key = `${DIGEST_MAIL.name}/${meetingId}/${organisationId}/${meeting.scene.people.partner.id}`;
  await app.run(JOB, (tx) => tx.manager.insert(MAIL_SENDING_TABLE, { key, state: 'claimed', at: app.clock.now() }));
  expect(await runAt(app, NEXT_MORNING)).toEqual({ done: 3, failed: 0 });
  expect(addresses()).toEqual([colleague.email]);
  const [doubt] = await app.run(JOB, (tx) => tx.manager.findBy(MAIL_SENDING_TABLE, { key }));
  expect(doubt?.state).toBe('claimed');
  expect(await queued(app)).toEqual([]);
});

test('a lost connection after the message is never sent again', async () => {
  await closedMeeting(app, address);
  smtp.manner = 'die-after-data';
  await runAt(app, NEXT_MORNING);
  smtp.manner = 'accept';
  await runAt(app, '2026-11-26T07:00:00Z');
  expect(addresses()).toHaveLength(1);
});

test('a mail server down for a day loses nothing, doubles nothing, and delays no other', async () => {
  const meeting = await closedMeeting(app, address);
  const colleague = await addMember(meeting, 'support-partner');
  await smtp.stop();
  app.clock.set(NEXT_MORNING);
  let failed = 0;
  for (let half = 0; half < 48; half += 1) {
    failed += (await app.get(Jobs).runDue()).failed;
    app.clock.pass(30);
  }
  expect(failed).toBeGreaterThan(8);
  await smtp.start();
  for (let half = 0; half < 48; half += 1) {
    await app.get(Jobs).runDue();
    app.clock.pass(30);
  }
  expect(addresses().sort()).toEqual([meeting.scene.people.partner.email, colleague.email].sort());
  expect(await queued(app)).toEqual([]);
});
