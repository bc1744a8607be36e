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
