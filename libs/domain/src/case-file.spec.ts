import {
  agreesTo,
  AGREEMENT_PURPOSES,
  confirmAgreement,
  requireAgreement,
  withdrawAgreement,
} from './case-agreement.js';
import {
  describeCase,
  nameReferent,
  writeSummary,
  writeWords,
  type CaseDescription,
  type CaseFile,
} from './case-file.js';

const FIRST = new Date('2026-11-02T09:00:00Z');
const SECOND = new Date('2026-11-23T09:00:00Z');
const TODAY = '2026-11-24';

const caseFile: CaseFile = {
  id: 'case',
  personId: 'person',
  committeeId: 'committee',
  reference: 'DEMO-001',
  label: 'Lina B.',
  territory: 'Toulouse',
  commune: 'Muret',
  ageBand: '16-25',
  audience: 'jeunes',
  moment: 'before-entry',
  status: 'open',
  prescriberOrganisationId: 'ml',
  providerOrganisationId: null,
  barriers: [],
  reason: 'Permis absent',
  words: null,
  wish: null,
  wordsAt: null,
  wordsBy: null,
  summary: null,
  summaryAt: null,
  summaryBy: null,
  pathReferentId: null,
  lastContactOn: null,
  agreementGivenOn: null,
  agreementAt: null,
  agreementBy: null,
  agreementPurposes: [],
  agreementWithdrawnAt: null,
  agreementWithdrawnBy: null,
  importId: null,
  version: 2,
  createdAt: FIRST,
};

const FACTS: CaseDescription = {
  label: 'Lina B.',
  commune: 'Muret',
  territory: 'Toulouse',
  ageBand: '16-25',
  audience: 'jeunes',
  moment: 'before-entry',
  status: 'open',
  reason: 'Permis absent',
  barriers: [],
  lastContactOn: null,
};

function done<Outcome extends object>(outcome: Outcome): Exclude<Outcome, { refused: string }> {
  if ('refused' in outcome) throw new Error(`refused: ${String(outcome.refused)}`);
  return outcome as Exclude<Outcome, { refused: string }>;
}

describe('the agreement', () => {
  const GIVEN = '2026-10-30';
  const ALL = { purposes: AGREEMENT_PURPOSES, givenOn: GIVEN };
  const DISCUSSION = { purposes: ['discussion'], givenOn: GIVEN } as const;
  const timeZone = 'Europe/Paris';
  const byYanis = { by: 'yanis', at: FIRST, timeZone };
  const bySamia = { by: 'samia', at: SECOND, timeZone };
  const confirmed = done(confirmAgreement(caseFile, ALL, byYanis));

  it('[CASE-2] is confirmed by the prescriber, with a name and a date, for each purpose that is named', () => {
    expect(confirmed).toEqual({
      ...caseFile,
      agreementGivenOn: GIVEN,
      agreementAt: FIRST,
      agreementBy: 'yanis',
      agreementPurposes: ['discussion', 'partners'],
      version: 3,
    });
  });

  it('[CASE-2] confirmed twice changes nothing', () => {
    expect(confirmAgreement(confirmed, ALL, bySamia)).toBe(confirmed);
    const narrow = done(confirmAgreement(caseFile, DISCUSSION, byYanis));
    expect(narrow.agreementPurposes).toEqual(['discussion']);
    expect(confirmAgreement(narrow, DISCUSSION, bySamia)).toBe(narrow);
  });

  it('[CASE-2] is dated again when its purposes change, one way or the other', () => {
    const narrow = done(confirmAgreement(confirmed, DISCUSSION, bySamia));
    expect(narrow).toMatchObject({ agreementPurposes: ['discussion'], agreementBy: 'samia', version: 4 });
    const wide = confirmAgreement(narrow, ALL, { ...bySamia, by: 'yanis' });
    expect(wide).toMatchObject({ agreementPurposes: AGREEMENT_PURPOSES, agreementAt: SECOND, version: 5 });
  });

  it('[CASE-22] is dated by the day it was given, which the prescriber may correct', () => {
    const field = 'givenOn';
    const on = (givenOn: string) => confirmAgreement(confirmed, { ...ALL, givenOn }, bySamia);
    expect(on('2026-10-29')).toMatchObject({ agreementGivenOn: '2026-10-29', agreementAt: SECOND, version: 4 });
    // In Paris it is the next day already.
    const late = { ...bySamia, at: new Date('2026-11-23T23:30:00Z') };
    expect(confirmAgreement(caseFile, { ...ALL, givenOn: '2026-11-24' }, late)).toMatchObject({ version: 3 });
    expect(on('2026-11-24')).toEqual({ refused: 'date-in-future', field });
    for (const unread of ['', '30/10/2026', '2026-02-30', '1999-12-31']) {
      expect(on(unread)).toEqual({ refused: 'date-invalid', field });
    }
  });

  it('[CASE-22] starts anew on a day that is not before the withdrawal', () => {
    const withdrawn = done(withdrawAgreement(confirmed, 'ines', FIRST));
    const on = (givenOn: string) => confirmAgreement(withdrawn, { ...ALL, givenOn }, bySamia);
    expect(on('2026-11-01')).toEqual({ refused: 'agreement-before-withdrawal', field: 'givenOn' });
    expect(on('2026-11-02')).toMatchObject({ agreementGivenOn: '2026-11-02', agreementWithdrawnAt: null });
  });

  it('[CASE-8] is withdrawn for every purpose together, with a date and a name', () => {
    const withdrawn = done(withdrawAgreement(confirmed, 'ines', SECOND));
    expect(withdrawn).toEqual({
      ...confirmed,
      agreementWithdrawnAt: SECOND,
      agreementWithdrawnBy: 'ines',
      version: 4,
    });
    expect(AGREEMENT_PURPOSES.filter((purpose) => agreesTo(withdrawn, purpose))).toEqual([]);
    expect(AGREEMENT_PURPOSES.filter((purpose) => agreesTo(confirmed, purpose))).toEqual(AGREEMENT_PURPOSES);
  });

  it('[CASE-8] withdrawn twice changes nothing, and cannot be withdrawn when it never was given', () => {
    const withdrawn = done(withdrawAgreement(confirmed, 'ines', SECOND));
    expect(withdrawAgreement(withdrawn, 'yanis', FIRST)).toBe(withdrawn);
    expect(withdrawAgreement(caseFile, 'yanis', FIRST)).toEqual({ refused: 'agreement-missing' });
  });

  it('[CASE-2] starts anew after a withdrawal', () => {
    const withdrawn = done(withdrawAgreement(confirmed, 'ines', FIRST));
    expect(confirmAgreement(withdrawn, { ...ALL, givenOn: '2026-11-20' }, bySamia)).toEqual({
      ...confirmed,
      agreementGivenOn: '2026-11-20',
      agreementAt: SECOND,
      agreementBy: 'samia',
      version: 5,
    });
  });

  it('[CASE-3] without it, or once it is withdrawn, a case is not discussed', () => {
    expect(requireAgreement(caseFile)).toEqual({ refused: 'agreement-missing' });
    expect(requireAgreement(confirmed)).toBeNull();
    const withdrawn = done(withdrawAgreement(confirmed, 'ines', SECOND));
    expect(requireAgreement(withdrawn)).toEqual({ refused: 'agreement-missing' });
  });
});

describe('the facts', () => {
  const describing = (change: Partial<CaseDescription>, known = caseFile) =>
    describeCase(known, { ...FACTS, ...change }, TODAY);

  it('[CASE-6] are corrected in one command', () => {
    const change = {
      ...FACTS,
      label: ' Lina ',
      commune: '',
      audience: ' ',
      territory: 'Muret',
      moment: 'during' as const,
      status: 'suspended' as const,
      ageBand: '26-45' as const,
      reason: ' Attend une place ',
      lastContactOn: TODAY,
    };
    expect(describeCase(caseFile, change, TODAY)).toEqual({
      ...caseFile,
      ...change,
      label: 'Lina',
      commune: null,
      audience: null,
      reason: 'Attend une place',
      version: 3,
    });
  });

  it('[CASE-6] leave a barrier that the common file hides as it is, and add none there', () => {
    const known = { ...caseFile, barriers: ['sante--acces-aux-soins', 'mobilite--preparer-un-permis'] };
    const barriers = ['famille--garde-denfants', 'famille--garde-denfants', 'sante--bien-etre'];
    expect(describing({ barriers }, known)).toMatchObject({
      barriers: ['famille--garde-denfants', 'sante--acces-aux-soins'],
    });
    expect(describing({ barriers: [] }, known)).toMatchObject({ barriers: ['sante--acces-aux-soins'] });
  });

  it.each<[Partial<CaseDescription>, string, string]>([
    [{ label: 'Lina Bernard' }, 'label-too-precise', 'label'],
    [{ reason: ' ' }, 'text-empty', 'reason'],
    [{ territory: '' }, 'text-empty', 'territory'],
    [{ commune: 'x'.repeat(81) }, 'text-too-long', 'commune'],
    [{ audience: '1 85 05 78 006 084' }, 'looks-like-social-security-number', 'audience'],
    [{ lastContactOn: '2026-02-30' }, 'date-invalid', 'lastContactOn'],
    [{ lastContactOn: '1900-01-01' }, 'date-invalid', 'lastContactOn'],
    [{ lastContactOn: '2026-11-25' }, 'date-in-future', 'lastContactOn'],
  ])('[CASE-6] refuse %j as %s', (change, refused, field) => {
    expect(describing(change)).toEqual({ refused, field });
  });
});

describe('words and summary', () => {
  it('[CASE-7] keeps the words and the wish as said, dated, with who wrote them down', () => {
    const said = { words: ' Je veux apprendre. ', wish: 'Un métier dehors' };
    const changed = done(writeWords(caseFile, said, 'yanis', SECOND));
    const kept = { words: 'Je veux apprendre.', wish: 'Un métier dehors', wordsAt: SECOND, wordsBy: 'yanis' };
    expect(changed).toEqual({ ...caseFile, ...kept, version: 3 });
    expect(writeWords(changed, { words: ' ', wish: 'Un métier' }, 'ines', FIRST)).toMatchObject({
      words: null,
      wish: 'Un métier',
      wordsBy: 'ines',
    });
    expect(writeWords(changed, { words: '', wish: '' }, 'ines', FIRST)).toEqual({ ...caseFile, version: 4 });
  });

  it.each([
    [{ words: 'x'.repeat(601), wish: '' }, 'text-too-long', 'words'],
    [{ words: '', wish: 'x'.repeat(601) }, 'text-too-long', 'wish'],
    [{ words: 'Mon 1 85 05 78 006 084', wish: '' }, 'looks-like-social-security-number', 'words'],
  ])('[CASE-7] refuses %j', (said, refused, field) => {
    expect(writeWords(caseFile, said, 'yanis', FIRST)).toEqual({ refused, field });
  });

  it('[CASE-9] keeps one summary, dated, with who wrote it; empty takes it away', () => {
    const changed = done(writeSummary(caseFile, ' Deux ans sans formation.\nUn stage en mai. ', 'yanis', SECOND));
    const kept = { summary: 'Deux ans sans formation.\nUn stage en mai.', summaryAt: SECOND, summaryBy: 'yanis' };
    expect(changed).toEqual({ ...caseFile, ...kept, version: 3 });
    expect(writeSummary(changed, ' ', 'ines', FIRST)).toEqual({ ...caseFile, version: 4 });
    expect(writeSummary(caseFile, 'x'.repeat(3001), 'yanis', FIRST)).toEqual({
      refused: 'text-too-long',
      field: 'summary',
    });
  });
});

it.each(['1899-12-31', '1900-01-00', '1900-01-01', '1999-12-31', '0026-11-23', '2101-01-01', '23/11/2026', ''])(
  '[CASE-13] %j is no day of a case file',
  (lastContactOn) => {
    const change = { ...FACTS, lastContactOn };
    expect(describeCase(caseFile, change, TODAY)).toEqual({ refused: 'date-invalid', field: 'lastContactOn' });
  },
);

it.each(['2000-01-01', TODAY])('[CASE-13] %s may be one', (lastContactOn) => {
  expect(describeCase(caseFile, { ...FACTS, lastContactOn }, TODAY)).toMatchObject({ lastContactOn });
});

it('[CASE-10] one path referent follows the case; naming another replaces it, naming the same changes nothing', () => {
  const followed = nameReferent(caseFile, 'ines');
  expect(followed).toEqual({ ...caseFile, pathReferentId: 'ines', version: 3 });
  expect(nameReferent(followed, 'ines')).toBe(followed);
  expect(nameReferent(followed, 'paul')).toMatchObject({ pathReferentId: 'paul', version: 4 });
  expect(nameReferent(followed, null)).toMatchObject({ pathReferentId: null, version: 4 });
});
