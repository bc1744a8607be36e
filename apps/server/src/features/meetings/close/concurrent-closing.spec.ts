import { closeMeetingCommand, showClosing, showMinutes } from '@passerelle/contracts';
import type { MinutesContent } from '@passerelle/domain';
import { aMembership, anAccount } from '@passerelle/testing';
import { MemberRepository } from '../../../model/memberships/member.repository.js';
import { MEETING_TABLE } from '../../../model/meetings/meeting.table.js';
import { AccountRepository } from '../../../model/accounts/account.repository.js';
import { MemberClient, newCommand } from '../../../testing/member-client.js';
import { MeetingScene } from '../../../testing/meeting-scene.js';
import { setScene } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { MinutesRepository, fingerprintOf } from '../../../model/minutes/minutes.repository.js';
import { MINUTES_TABLE, MINUTES_ENTRY_TABLE } from '../../../model/minutes/minutes.table.js';
import { decide } from './test-closing.js';
import { digests, owe } from '../digest/test-digests.js';

const JOB = { kind: 'job', purpose: 'test' } as const;

let app: TestApp;
let address: string;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
});
afterAll(() => app.close());

async function secondFacilitator({ scene }: MeetingScene): Promise<MemberClient> {
  const account = anAccount({ name: 'second (démo)' });
  const membership = { accountId: account.id, committeeId: scene.committee.id, role: 'facilitator' as const };
  await app.run(JOB, async (tx) => {
    await app.get(AccountRepository).add(tx, [account]);
    const organisationId = scene.organisations.facilitator.id;
    await app.get(MemberRepository).add(tx, [aMembership({ ...membership, organisationId })]);
  });
  return MemberClient.signIn(app, address, account.id);
}

test('two facilitators closing concurrently make one document and one set of mails; the second learns that it is done', async () => {
  const meeting = await MeetingScene.prepare(app, address, await setScene(app, 1));
  await meeting.open();
  const [itemId = ''] = await meeting.items();
  await decide(meeting, itemId);
  await owe(meeting, itemId, 'partner');
  await owe(meeting, itemId, 'partner');
  await owe(meeting, itemId, 'provider');
  const params = { meetingId: meeting.meetingId };
  const both = [await meeting.as('facilitator'), await secondFacilitator(meeting)];
  const { version } = await (await meeting.as('facilitator')).get(showClosing, params);

  const answers = await Promise.all(
    both.map((one) =>
      one.ask(closeMeetingCommand, params, { commandId: newCommand(), expectedVersion: version, acceptUnsaved: false }),
    ),
  );

  const [closed] = answers.flatMap(({ view }) => view ?? []);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.flatMap(({ refusal }) => refusal ?? [])).toEqual([{ refused: 'stale-version', version: version + 1 }]);
  const minutes = await app.run(JOB, (tx) => tx.manager.findBy(MINUTES_TABLE, params));
  expect(minutes).toHaveLength(1);
  const { partner, provider } = meeting.scene.organisations;
  const mailed = (await digests(meeting)).map(({ organisationId }) => organisationId);
  expect(mailed.sort()).toEqual([partner.id, provider.id].sort());
  const again = { commandId: newCommand(), expectedVersion: version + 1, acceptUnsaved: false };
  const late = await Promise.all(
    both.map((one) => one.ask(closeMeetingCommand, params, { ...again, commandId: newCommand() })),
  );
  expect(late.map(({ refusal }) => refusal?.refused)).toEqual(['meeting-not-open', 'meeting-not-open']);
  for (const one of both) expect((await one.get(showMinutes, params)).fingerprint).toBe(closed?.fingerprint);
});

/** Minutes as the first release froze them: neither presence nor hours, nor reservations, nor general points. */
function formerMinutes(caseFileId: string): MinutesContent {
  return {
    committee: 'COPASS Toulouse (démo)',
    startsAt: '2026-10-06T07:30:00.000Z',
    openedAt: '2026-10-06T07:33:00.000Z',
    closedAt: '2026-10-06T08:32:00.000Z',
    place: 'Salle 2',
    facilitator: 'Claire V.',
    attendance: [{ name: 'Claire V.', organisation: 'Région' }],
    entries: [
      {
        agendaItemId: '00000000-0000-4000-8000-000000000001',
        caseFileId,
        reference: 'DEMO-001',
        result: { kind: 'postponed', missing: 'Un bilan', missingFrom: null, question: 'Quel appui ?' },
        followUps: [],
      },
    ],
  };
}

test('[REC-1] minutes frozen before attendance and points were taken still have their fingerprint, and are read', async () => {
  const known = formerMinutes('00000000-0000-4000-8000-000000000002');
  expect(fingerprintOf(known)).toBe('6af720e9081bcbd7ab3875a8c4d98ebf78f19984b4de83e73c199cc3e20493a8');
  const meeting = await MeetingScene.prepare(app, address, await setScene(app, 1));
  const { meetingId } = meeting;
  const caseFileId = meeting.scene.cases[0]?.id ?? '';
  await app.run(JOB, async (tx) => {
    await tx.manager.update(MEETING_TABLE, { id: meetingId }, { status: 'closed' });
    await app.get(MinutesRepository).freeze(tx, meetingId, formerMinutes(caseFileId));
  });
  const rows = await app.run(JOB, (tx) => tx.manager.findBy(MINUTES_ENTRY_TABLE, { meetingId }));
  expect(rows).toMatchObject([{ caseFileId, agendaItemId: null }]);
  const minutes = await (await meeting.as('facilitator')).get(showMinutes, { meetingId });
  expect(minutes.fingerprint).toBe(fingerprintOf(formerMinutes(caseFileId)));
  const unknown = { presence: null, arrivedAt: null, leftAt: null };
  expect(minutes.attendance).toEqual([{ name: 'Claire V.', organisation: 'Région', ...unknown }]);
  expect(minutes.entries).toMatchObject([{ kind: 'postponed', missing: 'Un bilan', reservations: [] }]);
});
