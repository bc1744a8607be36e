import { describeOrganisation, mergeOrganisation, type Organisation, sameOrganisation } from './organisation.js';

function anOrganisation(some: Partial<Organisation> = {}): Organisation {
  return {
    id: 'here',
    name: 'Mission locale',
    kind: 'mission-locale',
    siret: null,
    mergedIntoId: null,
    demo: false,
    ...some,
  };
}

it('[ORG-2] an organisation is described by its name, its kind and its SIRET', () => {
  const change = { name: ' École du Geste ', kind: 'training-provider', siret: '732 829 320 00074' } as const;
  expect(describeOrganisation(anOrganisation(), change)).toEqual(
    anOrganisation({ name: 'École du Geste', kind: 'training-provider', siret: '73282932000074' }),
  );
});

it.each([
  ['', null],
  ['12', '12'],
])('[ORG-2] its SIRET may be unknown or doubtful: %j', (siret, kept) => {
  expect(describeOrganisation(anOrganisation(), { name: 'Ici', kind: 'housing', siret })).toMatchObject({
    siret: kept,
  });
});

it.each([
  [' ', 'text-empty'],
  ['x'.repeat(121), 'text-too-long'],
])('[ORG-2] the name %j is refused', (name, refused) => {
  const outcome = describeOrganisation(anOrganisation(), { name, kind: 'housing', siret: '' });
  expect(outcome).toEqual({ refused, field: 'name' });
});

it('[ORG-2] a social-security number is not kept as a SIRET', () => {
  const change = { name: 'Ici', kind: 'housing', siret: '1 85 05 78 006 084 36' } as const;
  expect(describeOrganisation(anOrganisation(), change)).toEqual({
    refused: 'looks-like-social-security-number',
    field: 'siret',
  });
});

it('[ORG-3] two entries of one organisation become one', () => {
  const from = anOrganisation();
  expect(mergeOrganisation(from, anOrganisation({ id: 'there' }))).toEqual({ ...from, mergedIntoId: 'there' });
});

it('[ORG-3] an entry is merged neither into itself, nor twice, nor into one that was merged', () => {
  const gone = anOrganisation({ id: 'gone', mergedIntoId: 'there' });
  const pairs = [
    [anOrganisation(), anOrganisation()],
    [gone, anOrganisation()],
    [anOrganisation(), gone],
  ] as const;
  for (const [from, into] of pairs) expect(mergeOrganisation(from, into)).toEqual({ refused: 'cannot-merge' });
});

const there = anOrganisation({ id: 'there', name: 'École du Geste-Métier', siret: '35600000000048' });

it.each([
  ['ECOLE du geste métier', null],
  ['Autre nom', '35600000000048'],
])('[ORG-4] %j with the number %j is there already', (name, siret) => {
  expect(sameOrganisation({ id: 'new', name, siret }, [anOrganisation({ name: 'Ailleurs' }), there])).toBe(there);
});

it('[ORG-4] an organisation is not another one because neither has a number, nor itself, nor one that was merged', () => {
  const unknown = anOrganisation({ id: 'unknown', name: 'Mission locale', siret: null });
  expect(sameOrganisation({ id: 'new', name: 'Cap emploi', siret: null }, [unknown, there])).toBeNull();
  expect(sameOrganisation(there, [there])).toBeNull();
  expect(sameOrganisation({ ...there, id: 'new' }, [{ ...there, mergedIntoId: 'unknown' }])).toBeNull();
  expect(sameOrganisation({ id: 'new', name: '😀', siret: null }, [anOrganisation({ name: '🚲' })])).toBeNull();
});

it.each(['àdemander', '73282932000075'])(
  '[ORG-4] two organisations of which the number is %j are not the same',
  (siret) => {
    const other = anOrganisation({ id: 'other', name: 'Cap emploi', siret });
    expect(sameOrganisation({ id: 'new', name: 'Mission locale', siret }, [other])).toBeNull();
  },
);
