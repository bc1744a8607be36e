import { mayOfferCase, mayStillConfirm, mayStillWithdraw } from './agreement-policy.js';
import { cleanBarriers, shownBarriers } from './barrier.js';
import {
  AGREEMENT_PURPOSES,
  confirmAgreement,
  confirmMissingAgreement,
  requireAgreement,
  type AgreementPurpose,
} from './case-agreement.js';
import { nameProvider, type CaseFile } from './case-file.js';
import { cleanReference } from './case-reference.js';
import { ROLES, type Role, type Viewer } from './committee.js';
import { ORGANISATION_KINDS } from './organisation.js';
import { mayPrescribe, mayProvide, PRESCRIBER_KINDS } from './outcome.js';
import { followsUnnamed, mayOpenCases } from './case-policy.js';

const AT = new Date('2026-11-23T09:00:00Z');
const BY_SAMIA = { by: 'samia', at: AT, timeZone: 'Europe/Paris' };

/** A case to which `purposes` were agreed, or which no member confirmed. */
function aCase(purposes: AgreementPurpose[] | null, withdrawn = false): CaseFile {
  return {
    ...{ id: 'case', personId: 'person', committeeId: 'here', reference: 'A-1', label: null, territory: 'Toulouse' },
    ...{ commune: null, ageBand: '16-25', audience: null, moment: 'during', status: 'open', barriers: [] },
    ...{ prescriberOrganisationId: 'ml', providerOrganisationId: null, pathReferentId: 'ines', reason: 'Permis' },
    ...{ words: null, wish: null, wordsAt: null, wordsBy: null, summary: null, summaryAt: null, summaryBy: null },
    ...{ lastContactOn: null, importId: null, version: 2, createdAt: AT },
    agreementGivenOn: purposes && '2026-11-02',
    agreementAt: purposes && AT,
    agreementBy: purposes && 'yanis',
    agreementPurposes: purposes ?? [],
    agreementWithdrawnAt: withdrawn ? AT : null,
    agreementWithdrawnBy: withdrawn ? 'yanis' : null,
  };
}

function as(role: Role, organisationId = 'ml'): Viewer {
  const membership = { id: 'm', accountId: 'someone', committeeId: 'here', organisationId, role, endedAt: null };
  return { accountId: 'someone', name: 'Quelqu’un', administrator: false, memberships: [membership] };
}

const prescriber = as('prescriber');
const both = [...AGREEMENT_PURPOSES];

it('[CASE-3] an agreement to anything but the discussion is none to be discussed', () => {
  expect(requireAgreement(aCase(['discussion']))).toBeNull();
  expect(requireAgreement(aCase(['partners']))).toEqual({ refused: 'agreement-missing' });
});

it.each([
  ['that no member confirmed', aCase(null), true, true],
  ['agreed for the discussion', aCase(['discussion']), false, true],
  ['agreed for every purpose', aCase(both), false, false],
  ['withdrawn', aCase(both, true), true, true],
] as const)('[CASE-14] of a case %s, what is still to be confirmed', (_what, caseFile, discussion, any) => {
  expect(mayStillConfirm(prescriber, caseFile, ['discussion'])).toBe(discussion);
  expect(mayStillConfirm(prescriber, caseFile)).toBe(any);
  expect(mayStillConfirm(as('prescriber', 'agency'), caseFile)).toBe(false);
  expect(mayStillConfirm(as('facilitator'), caseFile)).toBe(false);
});

it('[CASE-14] only an agreement in force can still be withdrawn', () => {
  expect(mayStillWithdraw(prescriber, aCase(['discussion']))).toBe(true);
  expect(mayStillWithdraw(prescriber, aCase(null))).toBe(false);
  expect(mayStillWithdraw(prescriber, aCase(both, true))).toBe(false);
  expect(mayStillWithdraw(as('prescriber', 'agency'), aCase(both))).toBe(false);
});

it('[CASE-15] a confirmation that names no purpose, or not the discussion, is refused, whatever was agreed before', () => {
  for (const caseFile of [aCase(null), aCase(['discussion']), aCase(both), aCase(both, true)]) {
    for (const purposes of [[], ['partners'] as const]) {
      const refused = confirmAgreement(caseFile, { purposes, givenOn: '2026-11-23' }, BY_SAMIA);
      expect(refused).toEqual({ refused: 'invalid', field: 'agreement' });
    }
  }
});

it('[CASE-15] a confirmation that names more widens the agreement', () => {
  const wide = confirmAgreement(aCase(['discussion']), { purposes: both, givenOn: '2026-11-23' }, BY_SAMIA);
  expect(wide).toMatchObject({ agreementPurposes: both, version: 3 });
});

it('[CASE-23] in a list, an agreement that is missing is given, and one in force is kept as it is', () => {
  const narrow = { purposes: ['discussion'], givenOn: '2026-11-20' } as const;
  for (const inForce of [aCase(both), aCase(['discussion'])]) {
    expect(confirmMissingAgreement(inForce, { ...narrow, purposes: both }, BY_SAMIA)).toBe(inForce);
    expect(confirmMissingAgreement(inForce, narrow, BY_SAMIA)).toBe(inForce);
  }
  const given = { agreementGivenOn: '2026-11-20', agreementPurposes: ['discussion'], agreementBy: 'samia', version: 3 };
  expect(confirmMissingAgreement(aCase(null), narrow, BY_SAMIA)).toMatchObject(given);
  expect(confirmMissingAgreement(aCase(both, true), { ...narrow, givenOn: '2026-11-23' }, BY_SAMIA)).toMatchObject({
    agreementWithdrawnAt: null,
  });
});

it('[CASE-16] naming a provider replaces the former one', () => {
  const named = nameProvider(aCase(null), 'school');
  expect(named).toEqual({ ...aCase(null), providerOrganisationId: 'school', version: 3 });
  expect(nameProvider(named, 'other')).toMatchObject({ providerOrganisationId: 'other', version: 4 });
});

it('[CASE-17] the kinds that prescribe bring cases, and only a training organisation provides', () => {
  expect(ORGANISATION_KINDS.filter((kind) => mayPrescribe({ kind })).sort()).toEqual([...PRESCRIBER_KINDS].sort());
  expect(ORGANISATION_KINDS.filter((kind) => mayProvide({ kind }))).toEqual(['training-provider']);
});

it('[CASE-12] [DO-4] the case of a person who withdrew is not offered for an agenda', () => {
  expect(mayOfferCase(prescriber, aCase(null))).toBe(true);
  expect(mayOfferCase(prescriber, aCase(both))).toBe(true);
  expect(mayOfferCase(prescriber, aCase(both, true))).toBe(false);
  expect(mayOfferCase(as('observer'), aCase(both))).toBe(false);
});

it('[CASE-4] the barriers that the common file hides are neither shown nor written in it', () => {
  const shown = 'mobilite--preparer-un-permis';
  expect(shownBarriers({ barriers: ['sante--acces-aux-soins', shown] })).toEqual([shown]);
  expect(cleanBarriers([shown])).toEqual([shown]);
  expect(cleanBarriers([shown, 'sante--acces-aux-soins'])).toEqual({ refused: 'invalid', field: 'barriers' });
});

it('[CASE-1] a reference is the same whatever its spaces, forty characters at most', () => {
  expect(cleanReference(' A  1\u00a0B ')).toBe('A 1 B');
  expect(cleanReference(' ')).toEqual({ refused: 'text-empty', field: 'reference' });
  expect(cleanReference('0'.repeat(40))).toHaveLength(40);
  expect(cleanReference('0'.repeat(41))).toEqual({ refused: 'text-too-long', field: 'reference' });
});

it('[DO-15] facilitators and prescribers open cases, each in their own committee', () => {
  expect(ROLES.filter((role) => mayOpenCases(as(role), 'here'))).toEqual(['facilitator', 'prescriber']);
  expect(mayOpenCases(prescriber, 'elsewhere')).toBe(false);
});

it('[FOL-8] [SEE-3] an organisation that a case does not name follows it through a facilitator, or its referent', () => {
  const followers = ROLES.filter((role) => followsUnnamed({ accountId: 'paul', role }, aCase(null)));
  expect(followers).toEqual(['facilitator']);
  const asReferent = ROLES.filter((role) => followsUnnamed({ accountId: 'ines', role }, aCase(null)));
  expect(asReferent).toEqual(['facilitator', 'prescriber', 'training-provider', 'support-partner']);
});
