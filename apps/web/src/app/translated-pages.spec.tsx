import type { FollowUpView, MeetingSummary, MeetingView, ProposalView } from '@passerelle/contracts';
import { act, cleanup, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { FollowUpAbout } from '../features/follow-ups/follow-up-about';
import { NextMeeting } from '../features/home/next-meeting';
import { agendaTimes } from '../features/meetings/agenda/agenda-times';
import { PreparationHeader } from '../features/meetings/agenda/preparation-header';
import { ProposalCard } from '../features/meetings/agenda/proposal-card';
import { aFollowUp } from '../shared/follow-ups/follow-up.fixture';
import { DraftNotice } from '../ui/draft-notice';
import { FormattedDate } from '../ui/formatted-date';
import { COMMITTEE, anOpenMeeting, aCaseItem, id, MEETING } from './test-room';
import { translate } from './test-translation';
import { draw, serve, startWeb } from './test-web';

beforeAll(startWeb);
beforeEach(() => serve(() => anOpenMeeting()));
afterEach(cleanup);

/** Draws a part, has the browser translate it, draws it anew, and reads what is then on the page. */
async function afterTranslation(part: ReactNode, ...next: ReactNode[]): Promise<string> {
  const page = (shown: ReactNode) => (
    <MemoryRouter>
      <main>{shown}</main>
    </MemoryRouter>
  );
  const { again } = draw(page(part));
  const main = screen.getByRole('main');
  for (const changed of next) {
    await act(async () => undefined);
    translate(main);
    again(page(changed));
  }
  return main.textContent.replaceAll(/\s/g, ' ');
}

test('the head of a preparation goes on changing: the hour, the place, the minutes of the gauge', async () => {
  const head = (change: Partial<MeetingView>) => {
    const meeting = anOpenMeeting({ status: 'planned', place: 'Mairie', ...change });
    return <PreparationHeader meeting={meeting} agenda={meeting.agenda} times={agendaTimes(meeting)} />;
  };
  const moved = { startsAt: '2026-11-24T12:30:00.000Z', place: null, agenda: [aCaseItem({ minutes: 60 })] };
  const shown = await afterTranslation(head({}), head(moved));
  expect(shown).toContain('13 h 30');
  expect(shown).not.toContain('Mairie');
  expect(shown).toContain('Libre : 60 min');
});

test('the next meeting goes on changing: near, then open at another hour', async () => {
  const soon = new Date(Date.now() + 3 * 86_400_000).toISOString();
  const next = (change: Partial<MeetingSummary>) => (
    <NextMeeting
      committeeId={COMMITTEE}
      followUps={[]}
      meetings={[
        {
          ...{ id: MEETING, committeeId: COMMITTEE, committeeName: 'Comité (démo)', status: 'planned', startsAt: soon },
          ...{ durationMinutes: 120, place: null, link: null, items: 0, minutes: 0, proposals: 0 },
          abilities: { prepare: false, enter: true, readRecord: false },
          ...change,
        },
      ]}
    />
  );
  const at = '2026-11-24T08:30:00.000Z';
  const shown = await afterTranslation(next({}), next({ startsAt: at }), next({ startsAt: at, status: 'open' }));
  expect(shown).toContain('mardi 24 novembre 2026');
  expect(shown).toContain(', 9 h 30 à 11 h 30');
  expect(shown).toContain('Séance en cours');
});

test('a follow-up goes on changing: its date, who carries it, whether its case is still open to the viewer', async () => {
  const about = (change: Partial<FollowUpView>) => <FollowUpAbout followUp={aFollowUp(change)} owed />;
  const held = { assigneeName: 'Karim A.', dueDate: '2026-12-15', caseFileId: null };
  const shown = await afterTranslation(
    about({ caseFileId: id(30) }),
    about(held),
    about({ ...held, assigneeName: null, dueDate: '2026-12-01' }),
  );
  expect(shown).toContain('1er décembre');
  expect(shown).not.toContain('Karim');
});

test('a proposal goes on changing: the person agrees, and changes their mind', async () => {
  const card = (agreementGivenOn: string | null) => {
    const proposal: ProposalView = {
      ...{ itemId: id(10), caseFileId: id(30), reference: 'DEMO-014', reason: 'Silence', question: 'Quelle suite ?' },
      ...{ proposedByName: 'Marc D.', proposedAt: '2026-11-20T09:00:00.000Z', prescriberName: 'Mission locale' },
      ...{ agreementGivenOn, carriedOver: false, usualMinutes: 6, version: 1 },
      abilities: { accept: true, withdraw: true },
    };
    return <ProposalCard proposal={proposal} freeMinutes={30} durationMinutes={120} />;
  };
  const given = '2026-11-21T09:00:00.000Z';
  expect(await afterTranslation(card(given), card(null), card(given), card(null))).not.toContain('21 novembre');
});

test('what is said of a draft goes on changing as it is written', async () => {
  const notice = (state: 'unkept' | 'writing') => (
    <DraftNotice draft={{ state, cameBack: null, forget: () => undefined }} />
  );
  const shown = await afterTranslation(notice('unkept'), notice('writing'));
  expect(shown).not.toContain('ne fermez pas');
});

test('a date goes on changing, to the first of a month and back', async () => {
  const date = (at: string) => <FormattedDate at={at} form="day" />;
  const [second, first] = ['2026-12-02', '2026-12-01'].map(date);
  expect(await afterTranslation(second, first, second)).toBe('2 décembre');
});
