import type { AgendaItemView } from '@passerelle/contracts';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { receiveChange } from '../../../platform/own-changes';
import type { Change } from '../../../platform/view-query';
import { MemberHome } from '../../../features/home/member-home';
import { Me } from '../../../shared/account/me';
import { CurrentCommitteeContext } from '../../../shared/committees/current-committee';
import { TestLiveSocket } from '../../test-live-socket';
import {
  aCaseItem,
  anItem,
  anOpenMeeting,
  CASE,
  COMMITTEE,
  id,
  me,
  MEETING,
  noVersions,
  aParticipant,
} from '../../test-room';
import { draw, serve, ServerRefusal, startWeb } from '../../test-web';
import { Component as RoomPage } from './room-page';

const mockSocket = new TestLiveSocket();
jest.mock('socket.io-client', () => ({ io: () => mockSocket }));
jest.setTimeout(30_000);

const undecided = anItem({ usualOutcomes: ['CONTINUE'] });
const decided: AgendaItemView = {
  ...undecided,
  status: 'decided',
  version: 2,
  decision: {
    id: id(60),
    outcome: 'CONTINUE',
    wording: '',
    carrierName: 'CCAS (démo)',
    plannedDate: '2026-11-30',
    recordedByName: 'Claire V.',
    recordedAt: '2026-11-24T08:33:00.000Z',
  },
};
/** What the server announces today: something of the meeting, whose own version does not rise. */
const OF_THE_MEETING: Change = { kind: 'meeting', id: MEETING, version: 1 };
/** What it would announce of the item alone. */
const OF_THE_ITEM: Change = { kind: 'agenda-item', id: CASE, version: 2 };
const MEETING_PATH = `/api/meetings/${MEETING}`;
const ITEM_PATH = `/api/agenda-items/${CASE}`;

let asked: string[] = [];
let isDecided = false;
let beforeReply: Change[] = [];
let answerCommand: () => unknown = () => decided;

function answer({ method, path }: { method: string; path: string }): unknown {
  if (method === 'POST') {
    const reply = answerCommand();
    if (reply instanceof ServerRefusal) return reply;
    isDecided = true;
    asked = [];
    beforeReply.forEach(receiveChange);
    return reply;
  }
  asked.push(path);
  const settled = aCaseItem({ status: 'decided', outcome: 'CONTINUE', version: 2 });
  const [first = aCaseItem(), ...others] = anOpenMeeting().agenda;
  if (path === MEETING_PATH) return anOpenMeeting({ agenda: [isDecided ? settled : first, ...others] });
  if (path === ITEM_PATH) return isDecided ? decided : undecided;
  if (path.endsWith('/participants')) return [aParticipant];
  if (path.endsWith('/versions')) return noVersions;
  if (path.endsWith('/home')) return { since: null, changes: [], more: 0, decisionsWaiting: [], today: '2026-11-24' };
  if (path.endsWith('/meetings')) return [meetingOfTheList];
  return [];
}

const meetingOfTheList = {
  id: MEETING,
  committeeId: COMMITTEE,
  committeeName: 'Comité d’Albi (démo)',
  status: 'open',
  startsAt: '2026-11-24T08:30:00.000Z',
  durationMinutes: 120,
  place: null,
  link: null,
  items: 2,
  minutes: 14,
  proposals: 0,
  abilities: { prepare: true, enter: true, readRecord: false },
};

const settle = (): Promise<void> => act(async () => void (await new Promise((resolve) => setTimeout(resolve, 300))));

async function show(page: ReactNode, path: string): Promise<void> {
  draw(
    <MemoryRouter initialEntries={[path]}>
      <Me.Provider value={me}>{page}</Me.Provider>
    </MemoryRouter>,
  );
  await settle();
  asked = [];
}

async function enterRoom(): Promise<void> {
  await show(
    <Routes>
      <Route path="/seances/:meetingId" element={<RoomPage />} />
    </Routes>,
    `/seances/${MEETING}`,
  );
  await screen.findByRole('textbox', { name: 'Échanges' }, { timeout: 20_000 });
  await settle();
  asked = [];
}

/** What is asked of the server after an event about a change by others. */
async function askedAfter(change: Change): Promise<string[]> {
  isDecided = true;
  act(() => receiveChange(change));
  await settle();
  return [...asked].sort();
}

async function decide(): Promise<void> {
  await userEvent.click(screen.getByRole('radio', { name: /Poursuite/ }));
  await userEvent.click(screen.getByRole('button', { name: /^Enregistrer/ }));
  await settle();
}

beforeAll(startWeb);
beforeAll(() => {
  // jsdom draws nothing: what is in the page is seen.
  Element.prototype.checkVisibility = function isThere() {
    return this.isConnected;
  };
});
beforeEach(() => {
  isDecided = false;
  beforeReply = [];
  answerCommand = () => decided;
  serve(answer);
});
afterEach(async () => {
  cleanup();
  await settle();
});

describe('after a decision its author', () => {
  it('asks for the agenda alone: the reply shows the decision', async () => {
    await enterRoom();
    beforeReply = [OF_THE_MEETING];
    await decide();
    expect(asked).toEqual([MEETING_PATH]);
    expect(screen.getByRole('complementary', { name: 'Décision' }).textContent).toContain('CCAS (démo)');
  });

  it('asks no more when the event of the item comes after the reply', async () => {
    await enterRoom();
    await decide();
    expect(await askedAfter(OF_THE_ITEM)).toEqual([MEETING_PATH]);
  });

  it('asks for the case too when another member changed the meeting meanwhile', async () => {
    await enterRoom();
    beforeReply = [OF_THE_MEETING, OF_THE_MEETING];
    await decide();
    expect(new Set(asked)).toEqual(new Set([MEETING_PATH, ITEM_PATH]));
  });

  it('sees what another member did when the decision is refused', async () => {
    await enterRoom();
    answerCommand = () => {
      receiveChange(OF_THE_MEETING);
      isDecided = true;
      return new ServerRefusal({ refused: 'stale-version', version: 2 });
    };
    await decide();
    await waitFor(() => expect(new Set(asked)).toEqual(new Set([MEETING_PATH, ITEM_PATH])));
  });
});

describe('after the decision of another member', () => {
  it('a page of the same case asks twice, whatever the server announces', async () => {
    await enterRoom();
    expect(await askedAfter(OF_THE_MEETING)).toEqual([ITEM_PATH, MEETING_PATH]);
  });

  it('asks twice when the event is of the item', async () => {
    await enterRoom();
    expect(await askedAfter(OF_THE_ITEM)).toEqual([ITEM_PATH, MEETING_PATH]);
  });

  it('a page of another meeting asks nothing', async () => {
    await enterRoom();
    expect(await askedAfter({ kind: 'meeting', id: id(99), version: 1 })).toEqual([]);
  });

  it('the home page asks twice once the server announces the item', async () => {
    const current = { committeeId: COMMITTEE, memberships: me.seats, committee: null };
    await show(
      <CurrentCommitteeContext value={current}>
        <MemberHome committeeId={COMMITTEE} />
      </CurrentCommitteeContext>,
      '/',
    );
    expect(await askedAfter(OF_THE_ITEM)).toEqual([`/api/committees/${COMMITTEE}/home`, MEETING_PATH]);
  });
});
