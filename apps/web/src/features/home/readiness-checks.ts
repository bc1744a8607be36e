import type { FollowUpView, MeetingView } from '@passerelle/contracts';

export type CheckKey = 'announced' | 'agreements' | 'composed' | 'fits' | 'examined' | 'answered';
export interface Check {
  key: CheckKey;
  done: boolean;
  /** What is left: a number of people, of minutes, of lines. */
  left: number;
}

/** The six checks of a preparation, in the order in which they are usually met. */
export function readinessChecks(
  meeting: Pick<MeetingView, 'agenda' | 'proposals' | 'durationMinutes'>,
  followUps: readonly Pick<FollowUpView, 'status'>[],
): Check[] {
  const withoutAgreement = meeting.proposals.filter(({ agreementGivenOn }) => agreementGivenOn === null).length;
  const minutes = meeting.agenda.reduce((sum, line) => sum + line.minutes, 0);
  const over = Math.max(0, minutes - meeting.durationMinutes);
  const unanswered = followUps.filter(({ status }) => status === 'given').length;
  const check = (key: CheckKey, left: number): Check => ({ key, left, done: left === 0 });
  return [
    check('announced', 0),
    check('composed', meeting.agenda.length === 0 ? 1 : 0),
    check('fits', over),
    check('agreements', withoutAgreement),
    check('examined', meeting.proposals.length),
    check('answered', unanswered),
  ];
}
