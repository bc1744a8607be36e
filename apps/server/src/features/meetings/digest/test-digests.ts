import { giveFollowUpCommand } from '@passerelle/contracts';
import type { Account, Role } from '@passerelle/domain';
import { aMembership, anAccount } from '@passerelle/testing';
import { MemberRepository } from '../../../model/memberships/member.repository.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { queued } from '../../../platform/jobs/test-queue.js';
import type { TestSmtpServer } from '../../../platform/mail/test-smtp-server.js';
import { AccountRepository } from '../../../model/accounts/account.repository.js';
import { newCommand } from '../../../testing/member-client.js';
import { MeetingScene } from '../../../testing/meeting-scene.js';
import { setScene, type Scene } from '../../../testing/scene.js';
import type { TestApp } from '../../../testing/test-app.js';
import { close, decide } from '../close/test-closing.js';
import { POST_MEETING_DIGEST } from './digest-task.js';

const JOB = { kind: 'job', purpose: 'test' } as const;

/** For tests: when the test's clock starts, and eight o'clock in Paris on the working day after. */
export const MEETING_DAY = '2026-11-24T08:00:00Z';
export const NEXT_MORNING = '2026-11-25T07:00:00Z';

/** For tests: what no member may find in a mail. */
export const WORDS = 'Prêter un ordinateur à Nora';

/** For tests: a meeting of some cases, all decided; no member owes anything yet. */
export async function decidedMeeting(app: TestApp, address: string, cases = 1): Promise<MeetingScene> {
  app.clock.set(MEETING_DAY);
  const meeting = await MeetingScene.prepare(app, address, await setScene(app, cases));
  await meeting.open();
  for (const itemId of await meeting.items()) await decide(meeting, itemId);
  return meeting;
}

/** For tests: the same, closed, after the partner was given one follow-up a case. */
export async function closedMeeting(app: TestApp, address: string, cases = 1): Promise<MeetingScene> {
  const meeting = await decidedMeeting(app, address, cases);
  for (const itemId of await meeting.items()) await owe(meeting, itemId);
  const { refusal } = await close(meeting);
  if (refusal) throw new Error(`not closed: ${refusal.refused}`);
  return meeting;
}

export async function owe(
  meeting: MeetingScene,
  itemId: string,
  organisation: keyof Scene['organisations'] = 'partner',
  dueDate = '2026-12-11',
): Promise<string> {
  const commandId = newCommand();
  const organisationId = meeting.scene.organisations[organisation].id;
  const facilitator = await meeting.as('facilitator');
  await facilitator.get(giveFollowUpCommand, { itemId }, { commandId, organisationId, text: WORDS, dueDate });
  return commandId;
}

/** For tests: one more member of the committee, for the partner unless said otherwise. */
export async function addMember(
  { app, scene }: MeetingScene,
  role: Role,
  organisation: keyof Scene['organisations'] = 'partner',
): Promise<Account> {
  const account = anAccount();
  const organisationId = scene.organisations[organisation].id;
  await app.run(JOB, async (tx) => {
    await app.get(AccountRepository).add(tx, [account]);
    const membership = { accountId: account.id, committeeId: scene.committee.id, organisationId, role };
    await app.get(MemberRepository).add(tx, [aMembership(membership)]);
  });
  return account;
}

/** For tests: the mornings that wait for a meeting. */
export async function digests({ app, meetingId }: MeetingScene): Promise<{ runAt: Date; organisationId: string }[]> {
  const waiting = (await queued(app)).filter(({ task }) => task === POST_MEETING_DIGEST.name);
  return waiting.flatMap(({ runAt, payload }) => {
    const digest = POST_MEETING_DIGEST.payload.parse(payload);
    return digest.meetingId === meetingId ? [{ runAt, organisationId: digest.organisationId }] : [];
  });
}

/** For tests: the clock says so, and what is due runs. */
export async function runAt(app: TestApp, instant: string): Promise<{ done: number; failed: number }> {
  app.clock.set(instant);
  return app.get(Jobs).runDue();
}

export interface ReceivedMail {
  to: string;
  subject: string;
  text: string;
}

/** For tests: the mails of the morning that the server took, as somebody reads them. */
export function digestMails(smtp: TestSmtpServer): ReceivedMail[] {
  return smtp.mails.map(readMail).filter(({ subject }) => /vo(s actions|tre action) de suivi$/.test(subject));
}

function readMail(raw: string): ReceivedMail {
  const end = raw.indexOf('\n\n');
  const head = raw.slice(0, end).replace(/\n[ \t]+/g, ' ');
  const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? '';
  const body = raw.slice(end + 2);
  const isBase64 = field('content-transfer-encoding') === 'base64';
  const text = isBase64 ? Buffer.from(body, 'base64').toString() : unquoted(body);
  return { to: field('to'), subject: words(field('subject')), text };
}

/** RFC 2045, quoted-printable. */
function unquoted(text: string): string {
  const bytes = text.replace(/=\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => `\\x${hex}`);
  const decoded = bytes.replace(/(\\x[0-9A-F]{2})+/g, (run) =>
    Buffer.from(run.replaceAll('\\x', ''), 'hex').toString('utf8'),
  );
  return decoded;
}

/** RFC 2047, encoded words. */
function words(text: string): string {
  const joined = text.replace(/\?=\s+=\?/g, '?==?');
  return joined.replace(/=\?utf-8\?([QB])\?(.*?)\?=/gi, (_, coding: string, content: string) =>
    coding.toUpperCase() === 'B' ? Buffer.from(content, 'base64').toString() : unquoted(content.replaceAll('_', ' ')),
  );
}
