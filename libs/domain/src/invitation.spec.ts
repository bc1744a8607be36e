import { ROLES, type Membership } from './committee.js';
import {
  acceptInvitation,
  cleanMemberName,
  endMembership,
  INVITATION_DAYS,
  inviteAgain,
  isExpired,
  newInvitation,
  sendAgain,
  withdrawInvitation,
  type Invitation,
} from './invitation.js';

const AT = new Date('2026-11-24T09:00:00Z');
const DAY = 86_400_000;

function anInvitation(some: Partial<Invitation> = {}): Invitation {
  return {
    id: 'invitation',
    tokenDigest: 'digest',
    email: 'membre@passerelle.example',
    committeeId: 'committee',
    organisationId: 'ml',
    role: 'prescriber',
    administrator: false,
    replacesMembershipId: null,
    invitedBy: 'claire',
    invitedAt: AT,
    expiresAt: new Date(AT.getTime() + INVITATION_DAYS * DAY),
    usedAt: null,
    withdrawnAt: null,
    agreement: 'not-needed',
    agreementBy: null,
    agreementAt: null,
    sentAt: [AT],
    mailedAt: null,
    mailFailedAt: null,
    ...some,
  };
}

it('[INV-1] an invitation is used within its fourteen days', () => {
  const last = new Date(AT.getTime() + 14 * DAY - 1);
  for (const at of [AT, last]) {
    expect(acceptInvitation(anInvitation(), at)).toEqual(anInvitation({ usedAt: at }));
  }
});

it.each<[string, Partial<Invitation>]>([
  ['used', { usedAt: AT }],
  ['withdrawn', { withdrawnAt: AT }],
  ['expired this instant', { expiresAt: AT }],
])('[INV-1] one that is %s is no longer there, with the same refusal', (_what, some) => {
  expect(acceptInvitation(anInvitation(some), AT)).toEqual({ refused: 'link-expired' });
});

it('[INV-1] a new one waits fourteen days for the owner of an address', () => {
  const draft = { id: 'invitation', tokenDigest: 'digest', email: 'Membre@Passerelle.example', invitedBy: 'claire' };
  const membership = { committeeId: 'committee', organisationId: 'ml', role: 'prescriber', replacesMembershipId: null };
  expect(newInvitation(draft, { ...membership, role: 'prescriber' }, AT)).toEqual(anInvitation());
  expect(anInvitation().expiresAt).toEqual(new Date('2026-12-08T09:00:00Z'));
  const nothing = { committeeId: null, organisationId: null, role: null, replacesMembershipId: null };
  expect(newInvitation(draft, null, AT)).toEqual(anInvitation({ ...nothing, administrator: true }));
});

it('[INV-1] it has expired from the end of its days on', () => {
  const { expiresAt } = anInvitation();
  expect(isExpired(anInvitation(), new Date(expiresAt.getTime() - 1))).toBe(false);
  expect(isExpired(anInvitation(), expiresAt)).toBe(true);
});

it('[INV-4] one that waits is withdrawn, expired or not; one that was used or withdrawn stays as it is', () => {
  for (const waiting of [anInvitation(), anInvitation({ expiresAt: AT })])
    expect(withdrawInvitation(waiting, AT)).toEqual({ ...waiting, withdrawnAt: AT });
  for (const settled of [anInvitation({ usedAt: AT }), anInvitation({ withdrawnAt: new Date(0) })])
    expect(withdrawInvitation(settled, AT)).toBe(settled);
});

it('[INV-2] the name is what the member writes', () => {
  expect(cleanMemberName('  Inès\n M. ')).toBe('Inès M.');
});

it.each([
  ['', 'text-empty'],
  ['\u200b \u202e', 'text-empty'],
  ['x'.repeat(61), 'text-too-long'],
  ['1 85 05 78 006 084', 'looks-like-social-security-number'],
])('[INV-2] the name %j is refused', (name, refused) => {
  expect(cleanMemberName(name)).toEqual({ refused, field: 'name' });
});

function aMember(some: Partial<Membership> = {}): Membership {
  const where = { committeeId: 'committee', organisationId: 'region' };
  return { id: 'membership', accountId: 'claire', ...where, role: 'facilitator', endedAt: null, ...some };
}

it('[INV-3] the last facilitator stays', () => {
  const others = [
    aMember(),
    aMember({ id: 'left', endedAt: AT }),
    ...ROLES.filter((role) => role !== 'facilitator').map((role) => aMember({ id: role, role })),
  ];
  expect(endMembership(aMember(), others, AT)).toEqual({ refused: 'last-facilitator' });
});

it('[INV-3] any other membership is taken back', () => {
  expect(endMembership(aMember(), [aMember(), aMember({ id: 'second' })], AT)).toEqual(aMember({ endedAt: AT }));
  const prescriber = aMember({ role: 'prescriber' });
  expect(endMembership(prescriber, [prescriber], AT)).toEqual({ ...prescriber, endedAt: AT });
});

it('[INV-3] a membership taken back stays so, from the first time', () => {
  const ended = aMember({ endedAt: AT });
  expect(endMembership(ended, [], new Date(AT.getTime() + DAY))).toBe(ended);
});

it('[INV-5] it is mailed again for its days anew, also once they are past', () => {
  const later = new Date(AT.getTime() + 30 * DAY);
  const known = anInvitation({ mailedAt: AT, mailFailedAt: AT });
  expect(sendAgain(known, later)).toEqual({
    ...known,
    ...{ sentAt: [AT, later], mailedAt: null, mailFailedAt: null },
    expiresAt: new Date(later.getTime() + INVITATION_DAYS * DAY),
  });
});

it('[INV-5] three times in twenty-four hours, and no more', () => {
  const hours = (count: number): Date => new Date(AT.getTime() + count * 3_600_000);
  const thrice = anInvitation({ sentAt: [AT, hours(1), hours(2)] });
  expect(sendAgain(thrice, hours(23))).toEqual({ refused: 'sent-too-often' });
  expect(sendAgain(thrice, hours(24))).toMatchObject({ sentAt: [AT, hours(1), hours(2), hours(24)] });
});

it.each<[string, Partial<Invitation>]>([
  ['used', { usedAt: AT }],
  ['withdrawn', { withdrawnAt: AT }],
  ['awaiting an agreement', { agreement: 'awaited' }],
  ['refused by a facilitator', { agreement: 'refused' }],
])('[INV-5] one that is %s is not mailed again', (_what, some) => {
  expect(sendAgain(anInvitation(some), AT)).toEqual({ refused: 'invitation-answered' });
});

describe('[INV-5] inviting the same address to the same committee again', () => {
  const minutes = (count: number): Date => new Date(AT.getTime() + count * 60_000);
  const at = minutes(60);
  const invited = (agreement: Invitation['agreement'], when: Date): Invitation =>
    anInvitation({ agreement, invitedAt: when, sentAt: agreement === 'awaited' ? [] : [when] });

  it('goes on with the count: the third one leaves, and is not mailed again, and a fourth one is refused', () => {
    const first = anInvitation({ withdrawnAt: minutes(1) });
    const second = inviteAgain(invited('not-needed', minutes(1)), [first], minutes(1));
    expect(second).toMatchObject({ sentAt: [AT, minutes(1)] });
    const both = [first, anInvitation({ sentAt: [AT, minutes(1)], withdrawnAt: at })];
    const third = anInvitation({ sentAt: [AT, minutes(1), at] });
    expect(inviteAgain(invited('not-needed', at), both, at)).toMatchObject({ sentAt: third.sentAt });
    expect(sendAgain(third, at)).toEqual({ refused: 'sent-too-often' });
    const refusal = { refused: 'sent-too-often', field: 'email' };
    expect(inviteAgain(invited('not-needed', at), [third, ...both], at)).toEqual(refusal);
    expect(inviteAgain(anInvitation({ role: 'observer', sentAt: [at] }), [third], at)).toEqual(refusal);
    const next = new Date(at.getTime() + DAY);
    expect(inviteAgain(invited('not-needed', next), [third, ...both], next)).toMatchObject({ sentAt: [next] });
  });

  it('asks the facilitators three times, whatever they answered', () => {
    const asked = (['refused', 'given', 'awaited'] as const).map((agreement) =>
      anInvitation({ agreement, sentAt: [] }),
    );
    expect(inviteAgain(invited('awaited', at), asked.slice(1), at)).toEqual(invited('awaited', at));
    expect(inviteAgain(invited('awaited', at), asked, at)).toEqual({ refused: 'sent-too-often', field: 'email' });
    // A facilitator asks nobody.
    expect(inviteAgain(invited('not-needed', at), asked, at)).toMatchObject({ sentAt: [at] });
    const next = new Date(AT.getTime() + DAY);
    expect(inviteAgain(invited('awaited', next), asked, next)).toMatchObject({ sentAt: [] });
  });
});
