import { aCaseFile, aCaseItem, aGeneralPoint, aMeeting as meetingWith } from '@passerelle/testing';
import { AGENDA_ITEM_STATUSES, type CaseItem } from './agenda-item.js';
import type { Meeting } from './meeting.js';
import { acceptItem, proposeCase, returnToProposals, withdrawItem } from './proposal.js';

const AT = new Date('2026-11-23T09:00:00Z');

const COMMITTEE = 'committee';
const aMeeting = (status: Meeting['status']) => meetingWith({ status, committeeId: COMMITTEE });
const aCase = (agreementAt: Date | null) => aCaseFile({ agreementAt, committeeId: COMMITTEE });
const anItem = (some: Partial<CaseItem> = {}) =>
  aCaseItem({ id: 'item', meetingId: 'meeting', caseFileId: 'case', proposedBy: 'yanis', version: 4, ...some });

const PLACE = { minutes: 6, position: 'a1' };
const proposal = anItem({ status: 'proposed', position: null });

describe('accepting', () => {
  it('[AGE-2] gives a proposal its minutes and its position', () => {
    expect(acceptItem(aMeeting('planned'), proposal, aCase(AT), { minutes: 8, position: 'a7' })).toEqual(
      anItem({ minutes: 8, position: 'a7', version: 5 }),
    );
  });

  it('[AGE-2] is also possible while the meeting is open', () => {
    expect(acceptItem(aMeeting('open'), proposal, aCase(AT), PLACE)).toMatchObject({ status: 'accepted' });
  });

  it('[AGE-2] [CASE-3] is refused without the agreement of the person', () => {
    expect(acceptItem(aMeeting('planned'), proposal, aCase(null), PLACE)).toEqual({ refused: 'agreement-missing' });
  });

  it.each([0, 61, -1, 2.5, Number.NaN])('[AGE-2] is refused for %d minutes', (minutes) => {
    const change = { minutes, position: 'a1' };
    expect(acceptItem(aMeeting('planned'), proposal, aCase(AT), change)).toEqual({ refused: 'minutes-out-of-range' });
  });

  it.each(['closed', 'cancelled'] as const)('[AGE-2] is refused when the meeting is %s', (status) => {
    expect(acceptItem(aMeeting(status), proposal, aCase(AT), PLACE)).toEqual({ refused: 'meeting-closed' });
  });

  it.each(AGENDA_ITEM_STATUSES.filter((status) => status !== 'proposed'))(
    '[AGE-2] is refused for an item that is %s',
    (status) => {
      const item = anItem({ status });
      expect(acceptItem(aMeeting('planned'), item, aCase(AT), PLACE)).toEqual({ refused: 'item-not-proposed' });
    },
  );
});

describe('going back', () => {
  it('[AGE-6] an accepted item that was not discussed goes back to the proposals', () => {
    expect(returnToProposals(aMeeting('open'), anItem())).toEqual(
      anItem({ status: 'proposed', position: null, version: 5 }),
    );
  });

  it.each(['decided', 'postponed', 'withdrawn', 'proposed'] as const)('[AGE-6] one that is %s does not', (status) => {
    expect(returnToProposals(aMeeting('open'), anItem({ status }))).toEqual({ refused: 'item-not-on-agenda' });
  });

  it('[AGE-6] a general point never was a proposal', () => {
    expect(returnToProposals(aMeeting('open'), aGeneralPoint())).toEqual({ refused: 'item-not-on-agenda' });
  });

  it('[AGE-6] nothing goes back once the meeting is closed', () => {
    expect(returnToProposals(aMeeting('closed'), anItem())).toEqual({ refused: 'meeting-closed' });
  });

  it('[AGE-7] a proposal can be withdrawn', () => {
    expect(withdrawItem(aMeeting('planned'), proposal)).toEqual({ ...proposal, status: 'withdrawn', version: 5 });
  });

  it.each(['closed', 'cancelled'] as const)('[AGE-7] not once the meeting is %s', (status) => {
    expect(withdrawItem(aMeeting(status), proposal)).toEqual({ refused: 'meeting-closed' });
  });

  it.each(['accepted', 'decided', 'postponed', 'withdrawn'] as const)('[AGE-7] an item that is %s cannot', (status) => {
    expect(withdrawItem(aMeeting('open'), anItem({ status }))).toEqual({ refused: 'item-not-proposed' });
  });
});

describe('proposing', () => {
  const words = { reason: ' Fin de parcours proche ', question: 'Quelle suite ?' };
  const draft = { id: 'item', ...words, proposedBy: 'yanis', proposedAt: AT };
  const caseFile = aCaseFile({ id: 'case', committeeId: COMMITTEE });

  it('[AGE-11] makes a proposal of the usual minutes, without a position', () => {
    expect(proposeCase(aMeeting('open'), caseFile, [], draft)).toMatchObject({
      ...{ id: 'item', kind: 'case', caseFileId: 'case', status: 'proposed', position: null, minutes: 6, version: 1 },
      ...{ reason: 'Fin de parcours proche', question: 'Quelle suite ?', proposedBy: 'yanis', proposedAt: AT },
    });
  });

  it.each(['closed', 'cancelled'] as const)('[AGE-11] is refused in a meeting that is %s', (status) => {
    expect(proposeCase(aMeeting(status), caseFile, [], draft)).toEqual({ refused: 'meeting-closed' });
  });

  it('[AGE-11] is refused for a case that is there already', () => {
    const agenda = [anItem({ id: 'other', caseFileId: 'case' })];
    expect(proposeCase(aMeeting('planned'), caseFile, agenda, draft)).toEqual({ refused: 'already-on-agenda' });
    const others = [anItem({ id: 'other', caseFileId: 'another' }), aGeneralPoint()];
    expect(proposeCase(aMeeting('planned'), caseFile, others, draft)).toMatchObject({ status: 'proposed' });
  });

  it('[AGE-11] [CASE-12] waits for an agreement, but is refused after a withdrawal', () => {
    const waiting = aCase(null);
    expect(proposeCase(aMeeting('planned'), waiting, [], draft)).toMatchObject({ status: 'proposed' });
    const withdrawn = aCaseFile({ agreementWithdrawnAt: AT, committeeId: COMMITTEE });
    expect(proposeCase(aMeeting('planned'), withdrawn, [], draft)).toMatchObject({ refused: 'agreement-missing' });
  });

  it('[COM-4] is refused, as a case that does not exist, on the agenda of another committee, whatever its state', () => {
    const elsewhere = aCaseFile({ id: 'case', committeeId: 'elsewhere', agreementWithdrawnAt: AT });
    for (const status of ['planned', 'closed'] as const) {
      expect(proposeCase(aMeeting(status), elsewhere, [], draft)).toEqual({ refused: 'not-found' });
    }
  });

  it.each(['reason', 'question'] as const)('[AGE-11] is refused without a %s', (field) => {
    const blank = { ...draft, [field]: ' ' };
    expect(proposeCase(aMeeting('planned'), caseFile, [], blank)).toEqual({ refused: 'text-empty', field });
  });
});
