import type { AgendaItemView } from '@passerelle/contracts';
import { eventsOf } from '@passerelle/testing';
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
import { draw, ReplyAt, serve, ServerRefusal, startWeb } from '../../test-web';
import { Component as RoomPage } from './room-page';

const mockSocket = new TestLiveSocket();
jest.mock('socket.io-client', () => ({ io: () => mockSocket.opening() }));
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
const IDS = { meetingId: MEETING, committeeId: COMMITTEE };
/** What the server announces of the author's decision, and of a decision of another member. */
const OWN = eventsOf('recordDecision', IDS, 101);
const OTHERS = eventsOf('recordDecision', IDS, 102);
const MEETING_PATH = `/api/meetings/${MEETING}`;
const ITEM_PATH = `/api/agenda-items/${CASE}`;

let asked: string[] = [];
let isDecided = false;
let beforeReply: Change[] = [];
const reply = new ReplyAt(101, decided);
let answerCommand: () => unknown = () => reply;

function answer({ method, path }: { method: string; path: string }): unknown {
  if (method === 'POST') {
    const answered = answerCommand();
    if (answered instanceof ServerRefusal) return answered;
    isDecided = true;
    asked = [];
    beforeReply.forEach(receiveChange);
    return answered;
  }
  asked.push(path);
  const settled = aCaseItem({ status: 'decided', outcome: 'CONTINUE', version: 2 });
  const [first = aCaseItem(), ...others] = anOpenMeeting().agenda;
  if (path === MEETING_PATH) return anOpenMeeting({ agenda: [isDecided ? settled : first, ...others] });
  if (path === ITEM_PATH) return isDecided ? decided : undecided;
  if (path.endsWith('/participants')) return [aParticipant];
  if (path.endsWith('/versions')) return noVersions;
  if (path.endsWith('/home'))
    return { since: null, changes: [], more: 0, decisionsWaiting: [], agreementsAwaited: [], today: '2026-11-24' };
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

/** What is asked of the server after the events of a change. */
async function askedAfter(changes: readonly Change[]): Promise<string[]> {
  isDecided = true;
  act(() => changes.forEach(receiveChange));
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
  answerCommand = () => reply;
  serve(answer);
});
afterEach(async () => {
  cleanup();
  await settle();
});

const panel = () => screen.getByRole('complementary', { name: 'Décision' }).textContent;

async function showHome(): Promise<void> {
  const current = { committeeId: COMMITTEE, memberships: me.seats, committee: null };
  await show(
    <CurrentCommitteeContext value={current}>
      <MemberHome committeeId={COMMITTEE} />
    </CurrentCommitteeContext>,
    '/',
  );
}

describe('after a decision its author', () => {
  it('asks once, for the agenda: the reply shows the decision, and the event comes before it', async () => {
    await enterRoom();
    beforeReply = OWN;
    await decide();
    expect(asked).toEqual([MEETING_PATH]);
    expect(panel()).toContain('CCAS (démo)');
  });

  it('asks once too when the event comes after the reply', async () => {
    await enterRoom();
    await decide();
    expect(await askedAfter(OWN)).toEqual([MEETING_PATH]);
  });

  it('asks once too when the live connection brings nothing', async () => {
    await enterRoom();
    await decide();
    expect(asked).toEqual([MEETING_PATH]);
  });

  it.each([
    ['before', [...OTHERS, ...OWN]],
    ['after', [...OWN, ...OTHERS]],
    ['without', OTHERS],
  ])('asks for the case too when another member changed the meeting meanwhile, %s its own event', async (_, events) => {
    await enterRoom();
    beforeReply = events;
    await decide();
    expect(new Set(asked)).toEqual(new Set([MEETING_PATH, ITEM_PATH]));
  });

  it('sees that a partner has accepted a follow-up meanwhile', async () => {
    await enterRoom();
    beforeReply = [...eventsOf('acceptFollowUp', IDS, 102), ...OWN];
    await decide();
    expect([...asked].sort()).toEqual([ITEM_PATH, MEETING_PATH]);
  });

  it('sees what another member did when the decision is refused', async () => {
    await enterRoom();
    answerCommand = () => {
      OTHERS.forEach(receiveChange);
      isDecided = true;
      return new ServerRefusal({ refused: 'stale-version', version: 2 });
    };
    await decide();
    await waitFor(() => expect(new Set(asked)).toEqual(new Set([MEETING_PATH, ITEM_PATH])));
  });
});

describe('after the decision of another member', () => {
  it('a page of the same case asks twice', async () => {
    await enterRoom();
    expect(await askedAfter(OTHERS)).toEqual([ITEM_PATH, MEETING_PATH]);
  });

  it('a page of the same case asks twice for a follow-up, of which two events speak', async () => {
    await enterRoom();
    expect(await askedAfter(eventsOf('giveFollowUp', IDS, 102))).toEqual([ITEM_PATH, MEETING_PATH]);
  });

  it('a page of another meeting asks nothing', async () => {
    await enterRoom();
    expect(await askedAfter(eventsOf('recordDecision', { ...IDS, meetingId: id(99) }, 102))).toEqual([]);
  });

  it('the home page asks twice: for its news, and the meeting that it shows', async () => {
    await showHome();
    expect(await askedAfter(OTHERS)).toEqual([`/api/committees/${COMMITTEE}/home`, MEETING_PATH]);
  });
});

describe('after another change of others', () => {
  it('the home page asks for the list of meetings once what it tells has changed', async () => {
    await showHome();
    expect(await askedAfter(eventsOf('addGeneralPoint', IDS, 102))).toContain(`/api/committees/${COMMITTEE}/meetings`);
  });

  it('a room shows the facts of its case as they were corrected', async () => {
    await enterRoom();
    expect(await askedAfter(eventsOf('writeCaseSummary', IDS, 102))).toEqual([ITEM_PATH, MEETING_PATH]);
  });
});
