import type { AttendanceView, MeetingView } from '@passerelle/contracts';
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { GivenFollowUp } from '../../../features/decisions/given-follow-up';
import { Me } from '../../../shared/account/me';
import { aFollowUp } from '../../../shared/follow-ups/follow-up.fixture';
import { pageDrafts } from '../../../platform/drafts/page-drafts';
import { TestLiveSocket } from '../../test-live-socket';
import { aCaseItem, anOpenMeeting, CASE, id, me, MEETING, OTHER_CASE } from '../../test-room';
import { answerRoom, drawRoom } from '../../test-room-page';
import { draw, serve, startWeb } from '../../test-web';

const mockSocket = new TestLiveSocket();
jest.mock('socket.io-client', () => ({ io: () => mockSocket.opening() }));
jest.setTimeout(30_000);
beforeAll(startWeb);
afterEach(cleanup);

const attendance: AttendanceView = {
  meetingId: MEETING,
  timeZone: 'Europe/Paris',
  lines: [
    {
      entryId: null,
      accountId: id(41),
      name: 'Karim A.',
      organisationName: 'CCAS (démo)',
      presence: null,
      arrivedAt: null,
      leftAt: null,
      online: true,
      seenOnly: false,
      admission: 'admitted',
      abilities: { admit: false, sendOut: true },
    },
  ],
  abilities: { take: true },
};
const CURRENT = aCaseItem();
const NEXT = aCaseItem({ place: 2, itemId: OTHER_CASE, reference: 'DEMO-015', current: false });

async function enter(meeting: MeetingView): Promise<{ goOn: (next: MeetingView) => Promise<void> }> {
  let now = meeting;
  serve(({ path }) => {
    if (path.endsWith('/attendance')) return attendance;
    return answerRoom(path, now);
  });
  drawRoom();
  await settle();
  return {
    goOn: async (next) => {
      now = next;
      act(() => mockSocket.announce({ kind: 'meeting', id: MEETING, version: 900 }));
      await settle();
    },
  };
}
const settle = (): Promise<void> => act(async () => void (await new Promise((resolve) => setTimeout(resolve, 300))));

test('before the first item the room says what it begins with, and the attendance is there to be taken', async () => {
  await enter(
    anOpenMeeting({ agenda: [{ ...CURRENT, current: false }, NEXT], currentSince: null, place: 'Salle 2 (démo)' }),
  );
  const main = screen.getByRole('main');
  expect(main.textContent).toContain('DEMO-014 : Quelle suite ?');
  expect(main.textContent).toMatch(/2 points, 14\smin sur 120/);
  expect(main.textContent).toContain('Salle 2 (démo)');
  const panel = screen.getByRole('complementary', { name: 'Présences' });
  expect(within(panel).getByText('Karim A.')).toBeTruthy();
  expect(panel.contains(document.activeElement)).toBe(false);
  expect(within(panel).queryByRole('button', { name: /^Fermer/ })).toBeNull();
  expect(panel.tabIndex).toBe(-1);
});

test('once the meeting is closed, what was being written for it is erased, and nothing else', async () => {
  const { goOn } = await enter(anOpenMeeting());
  const keys = [
    `decision/${MEETING}/${CASE}`,
    `reservation/${MEETING}/${CASE}`,
    `guest/${MEETING}`,
    `case-words/${id(99)}`,
  ];
  // As the forms themselves name them.
  await userEvent.click(screen.getByRole('radio', { name: /^Poursuite/ }));
  await userEvent.click(screen.getByRole('button', { name: /^Ajouter une réserve/ }));
  await userEvent.keyboard('Sous réserve d’une place');
  const isWritten = (key: string): boolean => pageDrafts.box().get(key) !== null;
  expect(keys.filter(isWritten)).toEqual(keys.slice(0, 2));
  const left = (): string[] => keys.filter(isWritten);
  act(() => keys.forEach((key) => pageDrafts.box().write(key, { text: 'en cours' })));
  expect(left()).toEqual(keys);
  await goOn(anOpenMeeting({ status: 'closed', version: 2 }));
  expect(left()).toEqual([`case-words/${id(99)}`]);
});

test('the question of a case is read once', async () => {
  await enter(anOpenMeeting());
  expect(screen.getByRole('heading', { name: /^Quelle suite/ })).toBeTruthy();
  expect(screen.getByRole('textbox', { name: 'Proposition de décision' })).toBeTruthy();
  expect(screen.getByRole('main').textContent.split('Quelle suite')).toHaveLength(2);
});

test('one button leads back to the leader who moved on, never two', async () => {
  const following = { leading: false, abilities: { ...anOpenMeeting().abilities, lead: false } };
  const { goOn } = await enter(anOpenMeeting({ ...following, agenda: [CURRENT, NEXT] }));
  act(() => screen.getByRole('textbox', { name: 'Échanges' }).focus());
  await goOn(
    anOpenMeeting({
      ...following,
      version: 2,
      agenda: [
        { ...CURRENT, current: false },
        { ...NEXT, current: true },
      ],
    }),
  );
  expect(screen.getByText(/Claire V\. a ouvert un autre point/)).toBeTruthy();
  expect(screen.getAllByRole('button', { name: /(Suivre|Revenir avec) Claire V\./ })).toHaveLength(1);
});

test('a follow-up accepted in the room says so, and takes the focus of the button that has gone', async () => {
  const given = aFollowUp({ abilities: { accept: true, decline: true } });
  const accepted = aFollowUp({ version: 2, status: 'accepted', abilities: { decline: true } });
  serve(() => accepted);
  const line = (followUp: typeof given) => (
    <Me.Provider value={me}>
      <GivenFollowUp followUp={followUp} />
    </Me.Provider>
  );
  const { again } = draw(line(given));
  expect(screen.queryByText('Acceptée')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Accepter' }));
  await settle();
  again(line(accepted));
  expect(document.activeElement).toBe(screen.getByText('Acceptée'));
  expect(screen.getByRole('button', { name: 'Décliner' })).toBeTruthy();
});
