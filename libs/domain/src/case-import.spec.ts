import {
  duplicatedReferences,
  IMPORT_LIMITS,
  matchColumns,
  missingFields,
  readRow,
  referenceIn,
  REQUIRED_IMPORT_FIELDS,
  type ColumnMapping,
} from './case-import.js';
import { isUntouched } from './undo-import.js';

const HEADINGS = [
  'ref',
  'ze2020',
  'territoire',
  'tranche_age',
  'type_prescripteur',
  'public',
  'etape',
  'motif',
  'thematiques',
];
const MAPPING = matchColumns(HEADINGS);
const ROW = ['DEMO-001', '7625', 'Toulouse', '16-25', 'ML', 'jeunes', 'avant_entree', 'Permis absent.', 'a--b|c--d'];

/** The good row, with other cells at some columns. */
function rowWith(cells: Record<string, string>): string[] {
  return ROW.map((cell, column) => cells[HEADINGS[column] ?? ''] ?? cell);
}

const read = (cells: Record<string, string>) => readRow(rowWith(cells), MAPPING);

describe('columns', () => {
  it('[IMP-1] are recognised by their heading', () => {
    expect(MAPPING).toEqual([
      'reference',
      null,
      'territory',
      'ageBand',
      'prescriberKind',
      'audience',
      'moment',
      'reason',
      'barriers',
    ]);
  });

  it('[IMP-1] whatever their accents, capitals and punctuation', () => {
    expect(matchColumns(['RÉFÉRENCE', ' Tranche d’âge ', 'Étape_du_parcours', 'Type  prescripteur'])).toEqual([
      'reference',
      'ageBand',
      'moment',
      'prescriberKind',
    ]);
  });

  it('[IMP-1] give each field once', () => {
    expect(matchColumns(['ref', 'Référence', 'inconnu', ''])).toEqual(['reference', null, null, null]);
  });

  it('the required fields that no column gives are named', () => {
    expect(missingFields(MAPPING)).toEqual([]);
    expect(missingFields([null, 'words'])).toEqual(REQUIRED_IMPORT_FIELDS);
    expect(missingFields(MAPPING.map((field) => (field === 'moment' ? null : field)))).toEqual(['moment']);
  });
});

describe('a row', () => {
  it('[IMP-3] gives a case', () => {
    expect(read({})).toEqual({
      reference: 'DEMO-001',
      territory: 'Toulouse',
      ageBand: '16-25',
      prescriberKind: 'mission-locale',
      prescriberName: null,
      providerName: null,
      audience: 'jeunes',
      moment: 'before-entry',
      status: 'open',
      reason: 'Permis absent.',
      barriers: ['a--b', 'c--d'],
      commune: null,
      label: null,
      words: null,
    });
  });

  it.each([
    ['avant_entree', 'before-entry', 'open'],
    ['En parcours', 'during', 'open'],
    ['fin de parcours', 'before-exit', 'open'],
    ['suspendu', 'during', 'suspended'],
  ])('[IMP-2] the step "%s" is the moment %s with the status %s', (etape, moment, status) => {
    expect(read({ etape })).toMatchObject({ moment, status });
  });

  it.each([
    ['FT', 'france-travail'],
    ['Pôle emploi', 'france-travail'],
    ['ml', 'mission-locale'],
    ['CAP', 'cap-emploi'],
    ['CD', 'departement'],
    ['PLIE', 'plie'],
    ['PJJ', 'youth-justice'],
    ['E2C', 'second-chance-school'],
  ])('[IMP-3] the prescriber "%s" is a %s', (written, kind) => {
    expect(read({ type_prescripteur: written })).toMatchObject({ prescriberKind: kind });
  });

  it.each([
    [{ ref: '' }, [{ field: 'reference', problem: 'missing' }]],
    [{ ref: 'x'.repeat(41) }, [{ field: 'reference', problem: 'too-long' }]],
    [{ motif: ' ' }, [{ field: 'reason', problem: 'missing' }]],
    [{ motif: 'x'.repeat(501) }, [{ field: 'reason', problem: 'too-long' }]],
    [{ tranche_age: '18-30' }, [{ field: 'ageBand', problem: 'unknown-value' }]],
    [{ tranche_age: '' }, [{ field: 'ageBand', problem: 'missing' }]],
    [{ type_prescripteur: 'Mairie' }, [{ field: 'prescriberKind', problem: 'unknown-value' }]],
    [{ etape: 'bientôt' }, [{ field: 'moment', problem: 'unknown-value' }]],
    [{ territoire: 'x'.repeat(81) }, [{ field: 'territory', problem: 'too-long' }]],
  ])('[IMP-3] %j is refused with its reason', (cells, problems) => {
    expect(read(cells)).toEqual({ problems });
  });

  it('[IMP-3] gives every reason together', () => {
    expect(read({ ref: '', tranche_age: '?', etape: '' })).toEqual({
      problems: [
        { field: 'reference', problem: 'missing' },
        { field: 'ageBand', problem: 'unknown-value' },
        { field: 'moment', problem: 'missing' },
      ],
    });
  });

  it('[IMP-3] shorter than the heading has nothing in its last columns', () => {
    expect(readRow(ROW.slice(0, 6), MAPPING)).toMatchObject({
      problems: [
        { field: 'moment', problem: 'missing' },
        { field: 'reason', problem: 'missing' },
      ],
    });
  });

  it('[IMP-3] optional cells left empty are nothing, not empty texts', () => {
    expect(read({ territoire: ' ', public: '', thematiques: '' })).toMatchObject({
      territory: null,
      audience: null,
      barriers: [],
    });
  });

  it('[IMP-3] keeps the words of the person, the first name and the commune', () => {
    const mapping: ColumnMapping = [...MAPPING, 'words', 'label', 'commune', 'providerName'];
    const row = [...ROW, 'Je veux apprendre.', 'Lina B.', 'Muret', 'École du Geste Métier'];
    expect(readRow(row, mapping)).toMatchObject({
      words: 'Je veux apprendre.',
      label: 'Lina B.',
      commune: 'Muret',
      providerName: 'École du Geste Métier',
    });
  });
});

describe('the spaces of a list', () => {
  it('[IMP-3] that do not break, or come twice, are spaces', () => {
    const mapping: ColumnMapping = [...MAPPING, 'label', 'commune'];
    const row = [
      ...rowWith({ ref: '\u00a0DEMO\u202f001 ', tranche_age: '16\u00a0-\u00a025' }),
      'Lina\u00a0 B.',
      ' Muret\u00a0',
    ];
    expect(readRow(row, mapping)).toMatchObject({
      reference: 'DEMO 001',
      ageBand: '16-25',
      label: 'Lina B.',
      commune: 'Muret',
    });
    expect(referenceIn(row, mapping)).toBe('DEMO 001');
    expect(referenceIn(row, ['words'])).toBe('');
  });

  it('[IMP-3] and its lines stay as written in the words of a person', () => {
    expect(read({ motif: 'Deux lignes\u00a0:\nla seconde ' })).toMatchObject({
      reason: 'Deux lignes\u00a0:\nla seconde',
    });
  });
});

describe('a label', () => {
  const withLabel = (label: string) => readRow([...ROW, label], [...MAPPING, 'label']);

  it('[IMP-3] is a first name and an initial at most, as everywhere', () => {
    expect(withLabel('Lina B.')).toMatchObject({ label: 'Lina B.' });
    expect(withLabel(' ')).toMatchObject({ label: null });
  });

  it.each([
    ['Lina Bernard', 'label-too-precise'],
    ['😀', 'label-too-precise'],
    ['2026-03-01', 'label-too-precise'],
    ['x'.repeat(41), 'too-long'],
  ])('[IMP-3] %j keeps the row out', (label, problem) => {
    expect(withLabel(label)).toEqual({ problems: [{ field: 'label', problem }] });
  });
});

it.each(['2025-01-26', '45678', '25/06'])('[IMP-3] an age band that a spreadsheet made into %j is refused', (cell) => {
  expect(read({ tranche_age: cell })).toEqual({ problems: [{ field: 'ageBand', problem: 'unknown-value' }] });
});

it('[IMP-6] undoing takes back what was never changed and never proposed', () => {
  expect(isUntouched({ version: 1 }, 0)).toBe(true);
  expect(isUntouched({ version: 2 }, 0)).toBe(false);
  expect(isUntouched({ version: 1 }, 1)).toBe(false);
});

it('[IMP-7] a list has its limits', () => {
  expect(Object.values(IMPORT_LIMITS)).toEqual([5_000, 20_000, 200, 200_000, 5_000_000]);
});

describe('a social-security number', () => {
  const number = '1 85 05 78 006 084';

  it.each([
    ['motif', 'reason'],
    ['ref', 'reference'],
    ['public', 'audience'],
    ['thematiques', 'barriers'],
  ])('[IMP-4] in the column %s keeps the row out', (column, field) => {
    expect(read({ [column]: `vu ${number}` })).toEqual({
      problems: [{ field, problem: 'looks-like-social-security-number' }],
    });
  });

  it('[IMP-4] in a column that is not imported, be it the first one, keeps the row out too', () => {
    const out = { problems: [{ field: 'reason', problem: 'looks-like-social-security-number' }] };
    expect(read({ ze2020: number })).toEqual(out);
    expect(readRow([number, ...ROW], [null, ...MAPPING])).toEqual(out);
  });
});

it('[IMP-5] a reference that is twice in a list is refused the second time', () => {
  const again = duplicatedReferences(['A', 'B', 'A', '', '', 'B', 'a']);
  expect(again.map(Number)).toEqual([0, 0, 1, 0, 0, 1, 0]);
});
