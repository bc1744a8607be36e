import type { FollowUpView } from '@passerelle/contracts';

const NOTHING_ALLOWED: FollowUpView['abilities'] = {
  accept: false,
  decline: false,
  finish: false,
  hand: false,
  ask: false,
  reply: false,
  giveMoreTime: false,
  remind: false,
};

/** A follow-up of the specs: given, not late, and nothing allowed but what is said. */
export function aFollowUp(
  change: Partial<Omit<FollowUpView, 'abilities'>> & { abilities?: Partial<FollowUpView['abilities']> } = {},
): FollowUpView {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    committeeId: '00000000-0000-4000-8000-00000000000c',
    organisationId: '00000000-0000-4000-8000-0000000000a1',
    organisationName: 'CCAS (démo)',
    reference: 'DEMO-001',
    caseFileId: null,
    contact: null,
    text: 'Appeler la crèche',
    dueDate: '2026-12-08',
    status: 'given',
    late: false,
    workingDaysLate: 0,
    declineReason: null,
    assigneeName: null,
    mine: false,
    doneWord: null,
    question: null,
    reply: null,
    remindedAt: null,
    answeredAt: null,
    meetingAt: '2026-11-24T08:30:00Z',
    givenBy: 'Claire V.',
    givenAt: '2026-11-24T09:00:00Z',
    version: 1,
    handTo: [],
    ...change,
    abilities: { ...NOTHING_ALLOWED, ...change.abilities },
  };
}
