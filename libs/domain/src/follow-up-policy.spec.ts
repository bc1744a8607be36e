import { ROLES, type Role, type Viewer } from './committee.js';
import type { AgreementPurpose } from './case-agreement.js';
import { MEETING_STATUSES } from './meeting.js';
import { isPassedOnTo } from './case-policy.js';
import { mayKeepFollowUps, mayRecordSpokenAnswer, mayReportFollowThrough } from './follow-up-policy.js';

const caseFile = {
  committeeId: 'here',
  prescriberOrganisationId: 'ml',
  providerOrganisationId: 'of',
  pathReferentId: null,
  agreementAt: new Date('2026-11-02T09:00:00Z'),
  agreementWithdrawnAt: null,
  agreementPurposes: ['discussion', 'partners'] as AgreementPurpose[],
};
const administrator: Viewer = { accountId: 'someone', name: 'Quelqu’un', administrator: true, memberships: [] };

function as(role: Role, organisationId = 'other'): Viewer {
  const membership = {
    id: 'membership',
    accountId: 'someone',
    committeeId: 'here',
    organisationId,
    role,
    endedAt: null,
  };
  return { ...administrator, administrator: false, memberships: [membership] };
}
/** The roles that may do something, for an organisation that has no tie with the case. */
const rolesThat = (may: (viewer: Viewer) => boolean) => ROLES.filter((role) => may(as(role)));

it('[DO-21] follow-ups are kept by the facilitators of their committee, no other member', () => {
  expect(rolesThat((viewer) => mayKeepFollowUps(viewer, 'here'))).toEqual(['facilitator']);
  expect(mayKeepFollowUps(as('facilitator'), 'elsewhere')).toBe(false);
  expect(mayKeepFollowUps(administrator, 'here')).toBe(false);
});

it('[DO-21] an answer given aloud is written down by a facilitator, while the committee meets', () => {
  const meetings = [null, ...MEETING_STATUSES.map((status) => ({ status }))];
  const may = (viewer: Viewer) => meetings.filter((meeting) => mayRecordSpokenAnswer(viewer, 'here', meeting));
  expect(may(as('facilitator'))).toEqual([{ status: 'open' }]);
  expect(rolesThat((viewer) => may(viewer).length > 0)).toEqual(['facilitator']);
  expect(mayRecordSpokenAnswer(as('facilitator'), 'elsewhere', { status: 'open' })).toBe(false);
  expect(may(administrator)).toEqual([]);
});

it('[DO-22] the follow-through of a decision is reported by its carrier, or by a member who follows the case', () => {
  const may = (viewer: Viewer) => mayReportFollowThrough(viewer, 'carrier', caseFile);
  expect(may(as('support-partner', 'carrier'))).toBe(true);
  expect(may(as('observer', 'carrier'))).toBe(false);
  expect(may(as('coordinator', 'carrier'))).toBe(false);
  expect(may(as('prescriber', 'ml'))).toBe(true);
  expect(may(as('training-provider', 'of'))).toBe(true);
  expect(rolesThat(may)).toEqual(['facilitator']);
  expect(may(administrator)).toBe(false);
});

describe('[SEE-9] once the person no longer agrees that it be passed on', () => {
  const narrowed = { ...caseFile, agreementPurposes: ['discussion'] as AgreementPurpose[] };
  const withdrawn = { ...caseFile, agreementWithdrawnAt: new Date('2026-11-23T09:00:00Z') };

  it('[SEE-9] the members of an organisation that does not follow the case read it no more, nor report the follow-through', () => {
    const partner = as('support-partner', 'carrier');
    expect(isPassedOnTo(partner, 'carrier', caseFile)).toBe(true);
    expect(isPassedOnTo(partner, 'somebody else', caseFile)).toBe(false);
    expect(isPassedOnTo(as('observer', 'carrier'), 'carrier', caseFile)).toBe(false);
    for (const uncovered of [narrowed, withdrawn, { ...caseFile, agreementAt: null }]) {
      expect(isPassedOnTo(partner, 'carrier', uncovered)).toBe(false);
      expect(mayReportFollowThrough(partner, 'carrier', uncovered)).toBe(false);
    }
  });

  it('[SEE-9] a member who follows the case still reports the follow-through', () => {
    for (const follower of [as('prescriber', 'ml'), as('training-provider', 'of'), as('facilitator')]) {
      expect(mayReportFollowThrough(follower, 'carrier', withdrawn)).toBe(true);
    }
  });
});
