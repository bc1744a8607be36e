import {
  closeMeetingCommand,
  giveFollowUpCommand,
  planMeeting,
  postponeItemCommand,
  showAgendaItem,
  showClosing,
  showMeeting,
  showMinutes,
} from '@passerelle/contracts';
import { SheetLog } from '../../../model/sheets/sheet-log.js';
import { SheetRepository } from '../../../model/sheets/sheet.repository.js';
import { newCommand } from '../../../testing/member-client.js';
import { MeetingScene } from '../../../testing/meeting-scene.js';
import { setScene } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { close, decide } from './test-closing.js';

let app: TestApp;
let address: string;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
});
afterAll(() => app.close());

async function heldMeeting(): Promise<{ meeting: MeetingScene; decided: string; postponed: string }> {
  const meeting = await MeetingScene.prepare(app, address, await setScene(app, 2));
  await meeting.open();
  const [decided = '', postponed = ''] = await meeting.items();
  return { meeting, decided, postponed };
}

async function postpone(meeting: MeetingScene, itemId: string): Promise<void> {
  const facilitator = await meeting.as('facilitator');
  const { version } = await facilitator.get(showAgendaItem, { itemId });
  const missing = { missing: 'Bilan attendu', missingFromOrganisationId: meeting.scene.organisations.provider.id };
  await facilitator.get(
    postponeItemCommand,
    { itemId },
    { commandId: newCommand(), expectedVersion: version, ...missing },
  );
}

test('[MEET-5] closing is refused with the cases neither decided nor postponed', async () => {
  const { meeting, decided } = await heldMeeting();
  await decide(meeting, decided, 'provider', 'Prêt d’un ordinateur');
  const { refusal } = await close(meeting);
  expect(refusal).toEqual({ refused: 'cases-undecided', references: [meeting.scene.cases[1]?.reference] });
});

test('closing freezes the minutes, then destroys the notes; what is postponed waits for the next meeting', async () => {
  const { meeting, decided, postponed } = await heldMeeting();
  const facilitator = await meeting.as('facilitator');
  await meeting.write(decided, 'Un mot qui ne doit pas rester', 'exchanges');
  await decide(meeting, decided, 'provider', 'Prêt d’un ordinateur jusqu’au 18 décembre');
  await facilitator.get(
    giveFollowUpCommand,
    { itemId: decided },
    {
      commandId: newCommand(),
      organisationId: meeting.scene.organisations.partner.id,
      text: 'Prêter l’ordinateur',
      dueDate: '2026-11-27',
    },
  );
  await postpone(meeting, postponed);
  const store = app.get(SheetRepository);
  const log = app.get(SheetLog);
  const sheets = await app.run({ kind: 'job', purpose: 'test' }, (tx) => store.ofItems(tx, [decided, postponed]));

  const { view } = await close(meeting);

  expect(view?.entries).toMatchObject([
    {
      kind: 'decided',
      outcome: 'CONTINUE',
      wording: 'Prêt d’un ordinateur jusqu’au 18 décembre',
      carrier: 'Structure de provider',
      followUps: [{ organisation: 'Structure de partner', text: 'Prêter l’ordinateur', dueDate: '2026-11-27' }],
    },
    {
      kind: 'postponed',
      question: 'Quel appui proposer ?',
      missing: 'Bilan attendu',
      missingFrom: 'Structure de provider',
    },
  ]);
  expect(JSON.stringify(view)).not.toContain('ne doit pas rester');
  expect(sheets).toHaveLength(2);
  for (const sheet of sheets) {
    expect(await log.load(sheet.id)).toBeNull();
    const late = { batchId: newCommand(), memberKey: meeting.scene.people.adviser.id, payload: new Uint8Array([0, 0]) };
    expect(await log.append(sheet.id, sheet.epoch, [late])).toEqual({ kind: 'destroyed' });
  }

  const next = newCommand();
  const body = {
    commandId: next,
    date: '2027-01-12',
    time: '09:30',
    durationMinutes: 120,
    place: 'Salle 2',
    link: null,
  };
  await facilitator.get(planMeeting, { committeeId: meeting.scene.committee.id }, body);
  const { agenda } = await facilitator.get(showMeeting, { meetingId: next });
  const carried = { kind: 'case', question: 'Quel appui proposer ?', status: 'accepted', carriedOver: true };
  expect(agenda).toMatchObject([{ kind: 'point', point: 'review' }, carried]);
});

test('each reader of the minutes gets its own extract', async () => {
  const { meeting, decided, postponed } = await heldMeeting();
  const facilitator = await meeting.as('facilitator');
  await decide(meeting, decided, 'provider', 'Prêt d’un ordinateur');
  const organisationId = meeting.scene.organisations.partner.id;
  const followUp = { commandId: newCommand(), organisationId, text: 'Prêter l’ordinateur', dueDate: '2026-11-27' };
  await facilitator.get(giveFollowUpCommand, { itemId: decided }, followUp);
  await postpone(meeting, postponed);
  await close(meeting);
  const kinds = async (person: 'adviser' | 'partner' | 'otherAdviser') => {
    const minutes = await (await meeting.as(person)).get(showMinutes, { meetingId: meeting.meetingId });
    return minutes.entries.map((entry) => entry.kind);
  };
  expect(await kinds('adviser')).toEqual(['decided', 'postponed']);
  expect(await kinds('partner')).toEqual(['follow-ups-only', 'reserved']);
  expect(await kinds('otherAdviser')).toEqual(['reserved', 'reserved']);
});

test('a closing sent twice closes once', async () => {
  const { meeting, decided, postponed } = await heldMeeting();
  await decide(meeting, decided, 'provider', 'Prêt d’un ordinateur');
  await postpone(meeting, postponed);
  const facilitator = await meeting.as('facilitator');
  const params = { meetingId: meeting.meetingId };
  const { version } = await facilitator.get(showClosing, params);
  const body = { commandId: newCommand(), expectedVersion: version, acceptUnsaved: false };
  const answers = await Promise.all([1, 2, 3].map(() => facilitator.ask(closeMeetingCommand, params, body)));
  expect(answers.map((answer) => answer.view?.fingerprint)).toEqual(Array(3).fill(answers[0]?.view?.fingerprint));
  expect(answers[0]?.view?.fingerprint).toMatch(/^[0-9a-f]{64}$/);
});
