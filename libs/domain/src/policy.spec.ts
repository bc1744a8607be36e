import { ROLES, membershipsIn, type Membership, type Role, type Viewer } from './committee.js';
import {
  mayConfirmAgreement,
  mayNameProvider,
  mayProposeCase,
  mayReserveFor,
  maySeeCase,
  mayWithdraw,
  mayWithdrawReservation,
  mayWriteSheet,
} from './case-policy.js';
import { mayAnswerFollowUp, maySeeFollowUp } from './follow-up-policy.js';
import {
  mayFacilitate,
  mayImportCases,
  maySeeCommittee,
  maySeeMeeting,
  maySeePoint,
  mayWritePoint,
  organisationsServed,
} from './policy.js';

const caseFile = {
  committeeId: 'here',
  prescriberOrganisationId: 'ml',
  providerOrganisationId: 'of',
  pathReferentId: null,
};
const followUp = { committeeId: 'here', organisationId: 'mobility' };
const inTheRoom = { currentInOpenMeeting: true, viewerInRoom: true };

function someone(given: Partial<Membership>[], administrator = false): Viewer {
  const memberships = given.map((membership, index) => ({
    id: `membership-${index}`,
    accountId: 'someone',
    committeeId: 'here',
    organisationId: 'other',
    role: 'observer' as const,
    endedAt: null,
    ...membership,
  }));
  return { accountId: 'someone', name: 'Quelqu’un', administrator, memberships };
}

const as = (role: Role, organisationId = 'other') => someone([{ role, organisationId }]);
const administrator = someone([], true);
const stranger = someone([]);
/** The roles that may do something, for an organisation that has no tie with the case. */
const rolesThat = (may: (viewer: Viewer) => boolean) => ROLES.filter((role) => may(as(role)));

describe('the committee', () => {
  it('[SEE-1] is seen by its members, and by administrators', () => {
    expect(rolesThat((viewer) => maySeeCommittee(viewer, 'here'))).toEqual(ROLES);
    expect(maySeeCommittee(administrator, 'here')).toBe(true);
    expect(maySeeCommittee(stranger, 'here')).toBe(false);
    expect(maySeeCommittee(as('facilitator'), 'elsewhere')).toBe(false);
  });

  it('[SEE-1] is no longer seen once the membership is taken back', () => {
    const left = someone([{ role: 'facilitator', endedAt: new Date('2026-11-01T00:00:00Z') }]);
    expect(membershipsIn(left, 'here')).toEqual([]);
    expect(maySeeCommittee(left, 'here')).toBe(false);
    expect(maySeeCase(left, caseFile, inTheRoom)).toBe(false);
    expect(mayFacilitate(left, 'here')).toBe(false);
  });

  it('[SEE-2] shows its meetings to its members, and not to administrators', () => {
    expect(rolesThat((viewer) => maySeeMeeting(viewer, 'here'))).toEqual(ROLES);
    expect(maySeeMeeting(administrator, 'here')).toBe(false);
  });
});

describe('a case', () => {
  it('[SEE-3] is seen by its prescriber, its provider and the facilitators', () => {
    expect(maySeeCase(as('prescriber', 'ml'), caseFile)).toBe(true);
    expect(maySeeCase(as('training-provider', 'of'), caseFile)).toBe(true);
    expect(maySeeCase(as('facilitator'), caseFile)).toBe(true);
  });

  it('[SEE-3] is not seen by the organisation that has it, in another role', () => {
    expect(maySeeCase(as('observer', 'ml'), caseFile)).toBe(false);
    expect(maySeeCase(as('prescriber', 'of'), caseFile)).toBe(false);
    expect(maySeeCase(as('training-provider', 'ml'), caseFile)).toBe(false);
  });

  it('[SEE-3] without a provider is not seen by providers', () => {
    const unplaced = { ...caseFile, providerOrganisationId: null };
    expect(maySeeCase(as('training-provider', 'of'), unplaced)).toBe(false);
  });

  it('[SEE-3] is seen by its path referent, as long as the membership may be shown a case', () => {
    const followed = { ...caseFile, pathReferentId: 'someone' };
    const seers = ['facilitator', 'prescriber', 'training-provider', 'support-partner'];
    expect(rolesThat((viewer) => maySeeCase(viewer, followed))).toEqual(seers);
    expect(rolesThat((viewer) => maySeeCase(viewer, { ...followed, pathReferentId: 'somebody else' }))).toEqual([
      'facilitator',
    ]);
    const left = someone([{ role: 'prescriber', endedAt: new Date(0) }]);
    const elsewhere = someone([{ role: 'prescriber', committeeId: 'elsewhere' }]);
    for (const viewer of [left, elsewhere, administrator]) expect(maySeeCase(viewer, followed)).toBe(false);
  });

  it('[SEE-3] is not seen from another committee, whatever the membership there', () => {
    const elsewhere = someone([{ role: 'facilitator', committeeId: 'elsewhere' }]);
    expect(maySeeCase(elsewhere, caseFile, inTheRoom)).toBe(false);
  });

  it('[SEE-4] is seen by those in the room while it is current, and by no other member', () => {
    const present = (viewer: Viewer) => maySeeCase(viewer, caseFile, inTheRoom);
    expect(rolesThat(present)).toEqual(['facilitator', 'prescriber', 'training-provider', 'support-partner']);
    const absent = { currentInOpenMeeting: true, viewerInRoom: false };
    expect(rolesThat((viewer) => maySeeCase(viewer, caseFile, absent))).toEqual(['facilitator']);
    const notCurrent = { currentInOpenMeeting: false, viewerInRoom: true };
    expect(rolesThat((viewer) => maySeeCase(viewer, caseFile, notCurrent))).toEqual(['facilitator']);
  });

  it('[SEE-5] is reserved for administrators, coordinators and observers, even in the room', () => {
    for (const viewer of [administrator, as('coordinator'), as('observer'), stranger]) {
      expect(maySeeCase(viewer, caseFile, inTheRoom)).toBe(false);
    }
  });

  it('[SEE-5] a second membership adds its rights and lends them to no other committee', () => {
    const both = someone([{ role: 'coordinator' }, { role: 'prescriber', organisationId: 'ml' }]);
    expect(maySeeCase(both, caseFile)).toBe(true);
  });
});

describe('acting', () => {
  it('[DO-1] facilitators lead', () => {
    expect(rolesThat((viewer) => mayFacilitate(viewer, 'here'))).toEqual(['facilitator']);
    expect(mayFacilitate(administrator, 'here')).toBe(false);
    expect(mayFacilitate(as('facilitator'), 'elsewhere')).toBe(false);
  });

  it('[DO-2] facilitators and prescribers bring lists of cases', () => {
    expect(rolesThat((viewer) => mayImportCases(viewer, 'here'))).toEqual(['facilitator', 'prescriber']);
    expect(mayImportCases(administrator, 'here')).toBe(false);
  });

  it('[DO-3] the agreement is confirmed by the prescriber of the case, no other member', () => {
    expect(mayConfirmAgreement(as('prescriber', 'ml'), caseFile)).toBe(true);
    expect(rolesThat((viewer) => mayConfirmAgreement(viewer, caseFile))).toEqual([]);
    expect(mayConfirmAgreement(as('facilitator', 'ml'), caseFile)).toBe(false);
  });

  it('[DO-4] a member who follows a case outside the room may propose it', () => {
    expect(mayProposeCase(as('prescriber', 'ml'), caseFile)).toBe(true);
    expect(mayProposeCase(as('training-provider', 'of'), caseFile)).toBe(true);
    expect(rolesThat((viewer) => mayProposeCase(viewer, caseFile))).toEqual(['facilitator']);
  });

  it('[DO-5] a member who sees a case writes in its sheet, no longer than that', () => {
    expect(mayWriteSheet(as('support-partner'), caseFile, inTheRoom)).toBe(true);
    const gone = { currentInOpenMeeting: true, viewerInRoom: false };
    expect(mayWriteSheet(as('support-partner'), caseFile, gone)).toBe(false);
    expect(mayWriteSheet(as('observer'), caseFile, inTheRoom)).toBe(false);
  });

  it('[DO-6] a follow-up is answered by the organisation that owes it', () => {
    expect(mayAnswerFollowUp(as('support-partner', 'mobility'), followUp)).toBe(true);
    expect(mayAnswerFollowUp(as('observer', 'mobility'), followUp)).toBe(false);
    expect(rolesThat((viewer) => mayAnswerFollowUp(viewer, followUp))).toEqual([]);
  });

  it('[SEE-6] a follow-up is seen by the organisation that owes it and by a member who sees its case', () => {
    expect(maySeeFollowUp(as('support-partner', 'mobility'), followUp, caseFile)).toBe(true);
    expect(maySeeFollowUp(as('prescriber', 'ml'), followUp, caseFile)).toBe(true);
    expect(rolesThat((viewer) => maySeeFollowUp(viewer, followUp, caseFile))).toEqual(['facilitator']);
    expect(maySeeFollowUp(as('support-partner'), followUp, caseFile, inTheRoom)).toBe(true);
    expect(maySeeFollowUp(administrator, followUp, caseFile, inTheRoom)).toBe(false);
  });

  it('[DO-7] the provider is named by the prescriber or by a facilitator', () => {
    expect(mayNameProvider(as('prescriber', 'ml'), caseFile)).toBe(true);
    expect(rolesThat((viewer) => mayNameProvider(viewer, caseFile))).toEqual(['facilitator']);
    expect(mayNameProvider(as('training-provider', 'of'), caseFile)).toBe(false);
  });
});

describe('a proposal', () => {
  const own = { proposedBy: 'someone' };

  it('[DO-8] is withdrawn by a facilitator, or by its author who still follows the case', () => {
    expect(mayWithdraw(as('facilitator'), { proposedBy: 'somebody else' }, caseFile)).toBe(true);
    expect(mayWithdraw(as('prescriber', 'ml'), own, caseFile)).toBe(true);
    expect(mayWithdraw(as('prescriber', 'ml'), { proposedBy: 'somebody else' }, caseFile)).toBe(false);
    expect(
      mayWithdraw(someone([{ role: 'prescriber', organisationId: 'ml', endedAt: new Date(0) }]), own, caseFile),
    ).toBe(false);
  });
});

describe('the minutes', () => {
  it('[SEE-7] serves the organisations of the memberships that may be shown a case', () => {
    const memberships = ROLES.map((role) => ({ role, organisationId: role }));
    expect(organisationsServed(someone(memberships), 'here')).toEqual([
      'facilitator',
      'prescriber',
      'training-provider',
      'support-partner',
    ]);
    expect(organisationsServed(someone(memberships), 'elsewhere')).toEqual([]);
  });
});

describe('a general point', () => {
  it('[SEE-8] is for the members of the committee, coordinators and observers included', () => {
    expect(rolesThat((viewer) => maySeePoint(viewer, 'here'))).toEqual(ROLES);
    for (const viewer of [administrator, stranger]) expect(maySeePoint(viewer, 'here')).toBe(false);
    expect(maySeePoint(as('facilitator'), 'elsewhere')).toBe(false);
  });

  it('[DO-9] is written by those who may be shown a case; coordinators and observers read', () => {
    const writers = ['facilitator', 'prescriber', 'training-provider', 'support-partner'];
    expect(rolesThat((viewer) => mayWritePoint(viewer, 'here'))).toEqual(writers);
    for (const viewer of [administrator, stranger]) expect(mayWritePoint(viewer, 'here')).toBe(false);
    expect(mayWritePoint(as('facilitator'), 'elsewhere')).toBe(false);
  });
});

describe('a reservation', () => {
  const outside = { currentInOpenMeeting: false, viewerInRoom: false };

  it('[DO-10] a facilitator writes down that of any organisation', () => {
    expect(rolesThat((viewer) => mayReserveFor(viewer, caseFile, inTheRoom, 'mobility'))).toEqual(['facilitator']);
  });

  it('[DO-10] a member who sees the case, that of their own', () => {
    const partner = as('support-partner', 'mobility');
    expect(mayReserveFor(partner, caseFile, inTheRoom, 'mobility')).toBe(true);
    expect(mayReserveFor(partner, caseFile, outside, 'mobility')).toBe(false);
    expect(mayReserveFor(as('prescriber', 'ml'), caseFile, outside, 'ml')).toBe(true);
    for (const viewer of [as('coordinator', 'ml'), as('observer', 'ml'), administrator, stranger]) {
      expect(mayReserveFor(viewer, caseFile, inTheRoom, 'ml')).toBe(false);
    }
  });

  it('[DO-11] is withdrawn by a facilitator, or by a member who wrote it and still sees the case', () => {
    const own = { recordedBy: 'someone' };
    const other = { recordedBy: 'somebody else' };
    expect(mayWithdrawReservation(as('facilitator'), other, caseFile, outside)).toBe(true);
    expect(mayWithdrawReservation(as('prescriber', 'ml'), own, caseFile, outside)).toBe(true);
    expect(mayWithdrawReservation(as('prescriber', 'ml'), other, caseFile, outside)).toBe(false);
    expect(mayWithdrawReservation(as('support-partner'), own, caseFile, inTheRoom)).toBe(true);
    expect(mayWithdrawReservation(as('support-partner'), own, caseFile, outside)).toBe(false);
  });
});
