import { contactOf } from './case-contact.js';

const INES = { accountId: 'ines', organisationId: 'mission-locale', role: 'prescriber' } as const;
const caseFile = { pathReferentId: 'ines', prescriberOrganisationId: 'france-travail' };
const prescriber = { accountId: null, organisationId: 'france-travail' };

it('[SEE-11] whom to call is the path referent, for their own organisation', () => {
  const other = { accountId: 'yanis', organisationId: 'france-travail', role: 'prescriber' } as const;
  expect(contactOf(caseFile, [other, INES])).toEqual({ accountId: 'ines', organisationId: 'mission-locale' });
});

it('[SEE-11] without a referent it is the prescriber’s organisation, in the name of no member', () => {
  expect(contactOf({ ...caseFile, pathReferentId: null }, [INES])).toEqual(prescriber);
});

it('[SEE-11] [DO-19] a referent who left, or who only coordinates now, is not called', () => {
  expect(contactOf(caseFile, [])).toEqual(prescriber);
  expect(contactOf(caseFile, [{ ...INES, role: 'coordinator' }])).toEqual(prescriber);
});
