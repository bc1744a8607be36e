import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { asOwner } from '../database/test-owner.js';
import { Transaction } from '../database/transaction.js';
import { jobTask } from '../jobs/job-task.js';
import { Jobs } from '../jobs/jobs.js';
import { createLog } from '../log.js';
import { DemoMailStore } from './demo-mail-store.js';
import { MailOnce } from './mail-once.js';
import { MAIL_SENDING_TABLE, type MailSending } from './mail-sending.table.js';
import { MailNotSent } from './mailer.js';
import { SmtpMailer } from './smtp-mailer.js';
import { TestSmtpServer } from './test-smtp-server.js';

const MAIL = { to: 'claire@example.org', subject: 'Vos actions de suivi', text: 'Deux actions vous attendent.' };
const ASKER = { kind: 'job', purpose: 'test' } as const;
const TASK = jobTask('test.mail', z.object({ id: z.uuid() }));

let app: TestApp;
let smtp: TestSmtpServer;
let said: string;
let mails: MailOnce;
let key: string;

beforeAll(async () => {
  app = await startTestApp();
  app.get(Jobs).register(TASK, async ({ id }) => void (await mails.send(id, MAIL)));
});
afterAll(() => app.close());

beforeEach(async () => {
  smtp = new TestSmtpServer();
  await smtp.start();
  said = '';
  mails = sender(smtp.url);
  key = randomUUID();
});
afterEach(() => smtp.stop());

/** A sender of its own, as after a restart of the server. */
function sender(url: string): MailOnce {
  const log = createLog('debug', { write: (line: string) => void (said += line) });
  return new MailOnce(app.get(Transaction), new SmtpMailer(url, 'passerelle@example.org', log), log);
}

function state(): Promise<MailSending['state'] | undefined> {
  return app.run(ASKER, async (tx) => (await tx.manager.findOneBy(MAIL_SENDING_TABLE, { key }))?.state);
}

const messageId = (mail = ''): string | undefined => /^message-id: (.*)$/im.exec(mail)?.[1];

test('a mail asked for twice leaves once', async () => {
  expect(await mails.send(key, MAIL)).toBe('sent');
  expect(await sender(smtp.url).send(key, MAIL)).toBe('known');
  expect(smtp.mails).toHaveLength(1);
  expect(smtp.mails[0]).toContain('Vos actions de suivi');
  expect(await state()).toBe('sent');
});

test('a mail asked for by two servers concurrently is sent once', async () => {
  const results = await Promise.all(Array.from({ length: 6 }, () => sender(smtp.url).send(key, MAIL)));
  expect(results.filter((result) => result === 'sent')).toHaveLength(1);
  expect(smtp.mails).toHaveLength(1);
});

test.each(['refuse-recipient', 'refuse-message', 'die-before-data'] as const)(
  'a mail that surely did not leave (%s) is not held for sent',
  async (manner) => {
    smtp.manner = manner;
    await expect(mails.send(key, MAIL)).rejects.toThrow(MailNotSent);
    expect(await state()).toBeUndefined();
    smtp.manner = 'accept';
    expect(await mails.send(key, MAIL)).toBe('sent');
    expect(smtp.mails).toHaveLength(1);
  },
);

test('a connection lost after the message leaves a doubt, which is reported and never sent again', async () => {
  smtp.manner = 'die-after-data';
  expect(await mails.send(key, MAIL)).toBe('uncertain');
  smtp.manner = 'accept';
  expect(await sender(smtp.url).send(key, MAIL)).toBe('uncertain');
  expect(smtp.mails).toHaveLength(1);
  expect(await state()).toBe('claimed');
  expect(said.match(/may or may not have left/g)).toHaveLength(2);
  expect(said).toContain(key);
  expect(said).not.toMatch(/claire|example\.org|actions/);
});

test('a claim that the database does not take back is not lost for its owner', async () => {
  smtp.manner = 'refuse-recipient';
  await asOwner(app, 'revoke delete on mail_sending from %role%');
  await expect(mails.send(key, MAIL)).rejects.toThrow(/permission denied/);
  await asOwner(app, 'grant delete on mail_sending to %role%');
  expect(await state()).toBe('claimed');
  smtp.manner = 'accept';
  expect(await mails.send(key, MAIL)).toBe('sent');
  expect(smtp.mails).toHaveLength(1);
});

test('a server killed while it sent leaves a claim, and the mail is not sent again', async () => {
  const row = { key, state: 'claimed', at: app.clock.now() } as const;
  await app.run(ASKER, (tx) => tx.manager.insert(MAIL_SENDING_TABLE, row));
  expect(await mails.send(key, MAIL)).toBe('uncertain');
  expect(smtp.mails).toEqual([]);
});

test('the same mail has the same Message-ID from every server, and another mail has another', async () => {
  smtp.manner = 'die-after-data';
  await mails.send(key, MAIL);
  await app.run(ASKER, (tx) => tx.manager.delete(MAIL_SENDING_TABLE, { key }));
  await sender(smtp.url).send(key, MAIL);
  await mails.send(randomUUID(), MAIL);
  const [first, again, other] = smtp.mails.map(messageId);
  expect(first).toMatch(/^<[0-9a-f]{32}@example\.org>$/);
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

test('a mail server down for a day receives each mail once when it is back', async () => {
  await smtp.stop();
  await app.run(ASKER, (tx) => app.get(Jobs).enqueue(tx, { task: TASK, payload: { id: key } }));
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
  expect(smtp.mails).toHaveLength(1);
  expect(await state()).toBe('sent');
});

test('the password of the address opens the mail server, and another one sends nothing', async () => {
  smtp.password = 'sésame:1';
  const withPassword = (password: string): MailOnce =>
    sender(smtp.url.replace('//', `//passerelle:${encodeURIComponent(password)}@`));
  await expect(withPassword('faux').send(key, MAIL)).rejects.toThrow(/^535$/);
  expect(smtp.mails).toEqual([]);
  expect(await withPassword('sésame:1').send(key, MAIL)).toBe('sent');
  expect(smtp.logins).toEqual(['faux', 'sésame:1']);
});

test('the demo keeps on its page, once, what a real instance would send', async () => {
  const demo = new MailOnce(app.get(Transaction), app.get(DemoMailStore), createLog('silent'));
  const text = `Séance ${key}`;
  expect(await demo.send(key, { ...MAIL, text })).toBe('sent');
  expect(await demo.send(key, { ...MAIL, text })).toBe('known');
  const kept = await app.run(ASKER, (tx) => app.get(DemoMailStore).list(tx));
  expect(kept.filter((mail) => mail.text === text)).toHaveLength(1);
});
