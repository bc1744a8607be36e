import { ROLES, type Membership, type Viewer } from './committee.js';
import {
  agreementToInvite,
  answerInvitation,
  hasFacilitator,
  mayAnswerInvitation,
  onceThereIsAFacilitator,
} from './invitation-agreement.js';
import {
  acceptInvitation,
  INVITATION_AGREEMENTS,
  newInvitation,
  withdrawInvitation,
  type InvitationAgreement,
} from './invitation.js';

const AT = new Date('2026-12-01T09:00:00Z');
const LATER = new Date('2026-12-10T09:00:00Z');

function held(accountId: string, role: Membership['role'], committeeId = 'committee'): Membership {
  return { id: `${accountId}-${role}`, accountId, committeeId, organisationId: 'region', role, endedAt: null };
}
function viewer(accountId: string, administrator: boolean, ...memberships: Membership[]): Viewer {
  return { accountId, name: accountId, administrator, memberships };
}
const CLAIRE = held('claire', 'facilitator');
const claire = viewer('claire', false, CLAIRE);
const administrator = viewer('aline', true);

function anInvitation(agreement: InvitationAgreement = 'awaited', role: Membership['role'] = 'prescriber') {
  const draft = { id: 'invitation', tokenDigest: 'digest', email: 'membre@passerelle.example', invitedBy: 'aline' };
  const membership = { committeeId: 'committee', organisationId: 'ml', role, replacesMembershipId: null };
  return newInvitation(draft, membership, AT, agreement);
}

describe('[DO-24] who invites alone', () => {
  it.each(ROLES)('a facilitator of the committee, in the role %s', (role) => {
    expect(agreementToInvite(claire, { committeeId: 'committee', role }, [CLAIRE])).toBe('not-needed');
  });

  it.each(ROLES)('an administrator awaits an agreement where there is a facilitator, in the role %s', (role) => {
    expect(agreementToInvite(administrator, { committeeId: 'committee', role }, [CLAIRE])).toBe('awaited');
  });

  it('an administrator names the first facilitator, and nobody else, of a committee that has none', () => {
    const first = ROLES.map((role) => agreementToInvite(administrator, { committeeId: 'committee', role }, []));
    expect(first).toEqual(ROLES.map((role) => (role === 'facilitator' ? 'first-facilitator' : 'awaited')));
  });

  it('another membership, or a facilitator of another committee, changes nothing for an administrator', () => {
    const others = [held('aline', 'prescriber'), held('aline', 'facilitator', 'elsewhere')];
    const member = viewer('aline', true, ...others);
    expect(agreementToInvite(member, { committeeId: 'committee', role: 'observer' }, [CLAIRE])).toBe('awaited');
    const leading = viewer('aline', true, held('aline', 'facilitator'));
    expect(agreementToInvite(leading, { committeeId: 'committee', role: 'observer' }, [CLAIRE])).toBe('not-needed');
  });

  it('a facilitator who left is none', () => {
    expect(hasFacilitator([{ ...CLAIRE, endedAt: AT }, held('yanis', 'prescriber')])).toBe(false);
    expect(hasFacilitator([CLAIRE])).toBe(true);
  });
});

describe('[DO-24] until the agreement', () => {
  it.each(INVITATION_AGREEMENTS)('%s: what its link opens', (agreement) => {
    const opens = agreement !== 'awaited' && agreement !== 'refused';
    expect('refused' in acceptInvitation(anInvitation(agreement), AT)).toBe(!opens);
  });

  it('nothing is mailed', () => {
    expect(anInvitation('awaited').sentAt).toEqual([]);
    expect(anInvitation('first-facilitator').sentAt).toEqual([AT]);
  });

  it('the second of two who were named first awaits it from the moment when there is a facilitator', () => {
    expect(onceThereIsAFacilitator(anInvitation('first-facilitator')).agreement).toBe('awaited');
    for (const agreement of ['not-needed', 'given', 'refused'] as const) {
      expect(onceThereIsAFacilitator(anInvitation(agreement)).agreement).toBe(agreement);
    }
  });
});

describe('[DO-24] the answer', () => {
  it('is that of a facilitator of the committee, and of no administrator, as long as it is awaited', () => {
    expect(mayAnswerInvitation(claire, anInvitation())).toBe(true);
    expect(mayAnswerInvitation(administrator, anInvitation())).toBe(false);
    expect(mayAnswerInvitation(viewer('max', false, held('max', 'facilitator', 'elsewhere')), anInvitation())).toBe(
      false,
    );
    expect(mayAnswerInvitation(claire, withdrawInvitation(anInvitation(), AT))).toBe(false);
    expect(mayAnswerInvitation(claire, anInvitation('given'))).toBe(false);
  });

  it('agreed, it is mailed and its days begin', () => {
    expect(answerInvitation(anInvitation(), true, { by: 'claire', at: LATER })).toEqual({
      ...anInvitation('given'),
      ...{ agreementBy: 'claire', agreementAt: LATER, sentAt: [LATER] },
      expiresAt: new Date('2026-12-24T09:00:00Z'),
    });
  });

  it('refused, it opens nothing', () => {
    const refused = answerInvitation(anInvitation(), false, { by: 'claire', at: LATER });
    expect(refused).toMatchObject({ agreement: 'refused', agreementBy: 'claire', sentAt: [] });
  });

  it.each(['not-needed', 'first-facilitator', 'given', 'refused'] as const)('is given once: not to %s', (agreement) => {
    const answer = { by: 'claire', at: LATER };
    expect(answerInvitation(anInvitation(agreement), true, answer)).toEqual({ refused: 'invitation-answered' });
  });

  it('is not given to one that was withdrawn', () => {
    const answer = { by: 'claire', at: LATER };
    const withdrawn = withdrawInvitation(anInvitation(), AT);
    expect(answerInvitation(withdrawn, true, answer)).toEqual({ refused: 'invitation-answered' });
  });
});
