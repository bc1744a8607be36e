import type { CaseMinutesEntry } from './minutes.js';
import { extractOfCase, type ExtractReader } from './minutes-extract.js';

const CARRIER = 'organisation-carrier';
const OWING = 'organisation-owing';
const OTHER = 'organisation-other';

const owed = (organisationId: string): CaseMinutesEntry['followUps'][number] => ({
  ...{ organisation: organisationId, organisationId, text: `asked of ${organisationId}` },
  ...{ dueDate: '2026-12-04', status: 'given' },
});
const decision = { outcome: 'CONTINUE', wording: 'Poursuite', carrier: 'Carrier', plannedDate: '2026-11-30' } as const;
const entry: Pick<CaseMinutesEntry, 'result' | 'followUps'> = {
  result: {
    ...{ kind: 'decided', ...decision, carrierId: CARRIER, wordingDigest: 'digest' },
    ...{ reason: 'Absences répétées', question: 'Quel appui ?' },
  },
  followUps: [owed(CARRIER), owed(OWING), owed(OTHER)],
};
const postponed: typeof entry = {
  result: { kind: 'postponed', missing: 'Un devis', missingFrom: 'Carrier', question: 'Quel appui ?' },
  followUps: [],
};
const reader = (organisationIds: string[], some: Partial<ExtractReader> = {}): ExtractReader => ({
  ...{ seesCase: false, isPassedOn: true, organisationIds: new Set(organisationIds), ...some },
});

it('[SEE-11] the organisation that carries a decision reads the decision and its own follow-ups, nothing else', () => {
  const read = extractOfCase(entry, reader([CARRIER]));
  expect(read).toEqual({ kind: 'carried', decision, followUps: [owed(CARRIER)] });
  for (const word of ['Absences', 'Quel appui', OWING, OTHER, 'digest']) {
    expect(JSON.stringify(read)).not.toContain(word);
  }
});

it('[SEE-11] an organisation that only owes reads what it owes, not what was decided', () => {
  expect(extractOfCase(entry, reader([OWING]))).toEqual({ kind: 'owed', followUps: [owed(OWING)] });
});

it('[SEE-11] what neither carries nor owes anything, and a postponed case, are reserved', () => {
  expect(extractOfCase(entry, reader(['organisation-without']))).toEqual({ kind: 'reserved' });
  expect(extractOfCase(postponed, reader([CARRIER]))).toEqual({ kind: 'reserved' });
});

it('[SEE-9] once it is no longer passed on, carrier and owing organisation read nothing; a reader who follows the case reads all', () => {
  for (const id of [CARRIER, OWING]) {
    expect(extractOfCase(entry, reader([id], { isPassedOn: false }))).toEqual({ kind: 'reserved' });
  }
  expect(extractOfCase(entry, reader([], { isPassedOn: false, seesCase: true }))).toEqual({ kind: 'whole' });
});
