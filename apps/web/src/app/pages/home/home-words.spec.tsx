import type { CommitteeView, HomeView, MeetingSummary } from '@passerelle/contracts';
import { cleanup, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { MemberHome } from '../../../features/home/member-home';
import { CurrentCommitteeContext } from '../../../shared/committees/current-committee';
import { aCommittee } from '../../test-committee';
import { COMMITTEE, id, me, MEETING } from '../../test-room';
import { draw, serve, startWeb } from '../../test-web';

beforeAll(startWeb);
beforeEach(() =>
  jest.useFakeTimers({ now: Date.parse('2026-11-24T08:00:00Z'), doNotFake: ['setTimeout', 'queueMicrotask'] }),
);
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

const NOTHING_NEW: HomeView = {
  ...{ since: null, changes: [], more: 0, decisionsWaiting: [], agreementsAwaited: [] },
  today: '2026-11-24',
};

function show(committee: CommitteeView, meetings: readonly MeetingSummary[], home: Partial<HomeView> = {}): void {
  serve(({ path }) => {
    if (path.endsWith('/home')) return { ...NOTHING_NEW, ...home };
    return path.endsWith('/meetings') ? meetings : [];
  });
  draw(
    <MemoryRouter>
      <CurrentCommitteeContext value={{ committeeId: COMMITTEE, memberships: me.seats, committee }}>
        <MemberHome committeeId={COMMITTEE} />
      </CurrentCommitteeContext>
    </MemoryRouter>,
  );
}

const facilitated = (change: Partial<Pick<CommitteeView, 'members' | 'organisations'>>): CommitteeView =>
  aCommittee({ ...change, abilities: { planMeeting: true } });
const ORGANISATIONS = ['CCAS (démo)', 'Mission locale (démo)'].map((name, index) => ({
  ...{ id: id(50 + index), name },
  kind: 'association' as const,
}));

test('inviting is done once a member of another organisation has joined, not before', async () => {
  show(facilitated({ organisations: ORGANISATIONS }), []);
  const step = (await screen.findByRole('link', { name: 'Inviter les organisations du comité' })).closest('li');
  expect(step?.dataset['state']).toBe('waiting');
  cleanup();
  const karim = {
    accountId: id(41),
    name: 'Karim A.',
    organisationName: 'Mission locale (démo)',
    role: 'prescriber' as const,
  };
  show(facilitated({ organisations: ORGANISATIONS, members: [...facilitated({}).members, karim] }), []);
  const joined = (await screen.findByRole('link', { name: 'Inviter les organisations du comité' })).closest('li');
  expect(joined?.dataset['state']).toBe('done');
});

const meeting = (startsAt: string): MeetingSummary => ({
  id: MEETING,
  committeeId: COMMITTEE,
  committeeName: 'Comité d’Albi (démo)',
  status: 'planned',
  startsAt,
  durationMinutes: 120,
  place: null,
  link: null,
  items: 0,
  minutes: 0,
  proposals: 0,
  abilities: { prepare: false, enter: false, readRecord: false },
});

test.each([
  ['2026-11-27T08:30:00.000Z', 'Prochaine séance, dans 3 jours'],
  ['2026-12-15T08:30:00.000Z', 'Prochaine séance'],
])('the date of the next meeting is said once: %s', async (startsAt, caption) => {
  show(aCommittee(), [meeting(startsAt)]);
  const section = (await screen.findByRole('heading', { name: /2026\s?, 9/ })).closest('section');
  expect(section?.querySelector('p')?.textContent.replace(/\s/g, ' ')).toBe(caption);
  expect(section?.textContent.match(/déc\.|décembre|nov\.|novembre/g)).toHaveLength(1);
});

it('an invitation that awaits an agreement says what it opens, who prepared it, and leads to its answer', async () => {
  const awaited = {
    invitationId: id(60),
    role: 'observer' as const,
    organisationName: 'Région (démo)',
    byName: 'Aline R.',
  };
  show(facilitated({ organisations: ORGANISATIONS }), [], { agreementsAwaited: [awaited] });
  expect(await screen.findByText('1 invitation attend votre accord')).toBeTruthy();
  expect(screen.getByText(/^Observ.*, Région \(démo\), préparée par Aline R\.$/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Voir et répondre' })).toHaveProperty('pathname', `/comites/${COMMITTEE}`);
});

it('a facilitator who joined is news, and leads to the members', async () => {
  const news = { reference: null, caseFileId: null, meetingId: null, organisationName: null, byName: 'Zoé L.' };
  const joined = { ...news, kind: 'facilitator-joined' as const, at: '2026-11-23T08:00:00.000Z' };
  show(facilitated({ organisations: ORGANISATIONS }), [], { since: '2026-11-22T08:00:00.000Z', changes: [joined] });
  expect(await screen.findByText(/une animatrice ou un animateur de plus/)).toBeTruthy();
  expect(screen.getByText(', par Zoé L.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Membres' })).toHaveProperty('pathname', `/comites/${COMMITTEE}`);
});
