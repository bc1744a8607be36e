import type { FollowUpView } from '@passerelle/contracts';
import {
  canMove,
  FOLLOW_UP_LIFECYCLE,
  isLate,
  mayAnswerFollowUp,
  type CalendarDate,
  type FollowUp,
  type Viewer,
} from '@passerelle/domain';

/** What a follow-up shows to somebody who may see it. */
export function presentFollowUp(
  followUp: FollowUp,
  viewer: Viewer,
  facts: {
    reference: string;
    seesCase: boolean;
    organisations: Map<string, string>;
    people: Map<string, string>;
    today: CalendarDate;
  },
): FollowUpView {
  const answers = mayAnswerFollowUp(viewer, followUp);
  const can = (to: FollowUp['status']): boolean => answers && canMove(FOLLOW_UP_LIFECYCLE, followUp.status, to);
  return {
    id: followUp.id,
    committeeId: followUp.committeeId,
    organisationId: followUp.organisationId,
    organisationName: facts.organisations.get(followUp.organisationId) ?? '',
    reference: facts.reference,
    caseFileId: facts.seesCase ? followUp.caseFileId : null,
    text: followUp.text,
    dueDate: followUp.dueDate,
    status: followUp.status,
    late: isLate(followUp, facts.today),
    declineReason: followUp.declineReason,
    givenBy: facts.people.get(followUp.givenBy) ?? '',
    givenAt: followUp.givenAt.toISOString(),
    version: followUp.version,
    abilities: { accept: can('accepted'), decline: can('declined'), finish: can('done') },
  };
}
