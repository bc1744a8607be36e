import type { ChangeView } from '@passerelle/contracts';
import type { FollowUpOutline } from './home-rows.repository.js';
import type { HomeFacts } from './home-facts.js';

/** Something that happened in a committee, before anybody's rights are judged. */
export interface Change {
  kind: ChangeView['kind'];
  at: Date;
  /** Null when nobody remembers who. */
  by: string | null;
  /** Null for what concerns the whole committee. */
  caseFileId: string | null;
  meetingId: string | null;
  /** Who carries or owes it. Its members read it even when they do not see the case, if `passedOn`. */
  organisationId: string | null;
  passedOn: boolean;
}

type Told = Pick<Change, 'kind' | 'by' | 'caseFileId' | 'meetingId'> & { at: Date | null };

/** What happened after an instant. */
export function changesSince(facts: HomeFacts, since: Date): Change[] {
  const told = [
    ...[...ofCases(facts), ...ofItems(facts), ...ofMeetings(facts)].map(alone),
    ...ofDecisions(facts),
    ...ofFollowUps(facts),
  ];
  return told.flatMap(({ at, ...change }) => (at !== null && at > since ? [{ ...change, at }] : []));
}

function alone(told: Told): Told & Pick<Change, 'organisationId' | 'passedOn'> {
  return { ...told, organisationId: null, passedOn: false };
}

function ofCases({ cases, makers }: HomeFacts): Told[] {
  return [...cases.values()].flatMap((one): Told[] => {
    const known = { caseFileId: one.id, meetingId: null };
    return [
      { ...known, kind: 'case-opened', at: one.createdAt, by: makers.get(one.id)?.by ?? null },
      { ...known, kind: 'agreement-withdrawn', at: one.agreementWithdrawnAt, by: one.agreementWithdrawnBy },
    ];
  });
}

function ofItems({ items }: HomeFacts): Told[] {
  return items.flatMap(({ caseFileId, meetingId, status, statusAt, statusBy, ...item }): Told[] => {
    const known = { caseFileId, meetingId };
    const proposed: Told = { ...known, kind: 'proposed', at: item.proposedAt, by: item.proposedBy };
    const moved = { ...known, at: statusAt, by: statusBy };
    return [
      // What continues an earlier item was not proposed anew; what was withdrawn is no news any more.
      ...(item.carriedFromItemId === null && status !== 'withdrawn' ? [proposed] : []),
      ...(status === 'accepted' ? [{ ...moved, kind: 'accepted-on-agenda' as const }] : []),
      ...(status === 'postponed' ? [{ ...moved, kind: 'postponed' as const }] : []),
    ];
  });
}

function ofMeetings({ meetings, makers, closers }: HomeFacts): Told[] {
  return [...meetings.values()].flatMap(({ id: meetingId, status, closedAt }): Told[] => {
    if (status === 'cancelled') return [];
    const known = { caseFileId: null, meetingId };
    const made = makers.get(meetingId);
    return [
      { ...known, kind: 'meeting-planned', at: made?.at ?? null, by: made?.by ?? null },
      { ...known, kind: 'meeting-closed', at: closedAt, by: closers.get(meetingId) ?? null },
    ];
  });
}

function ofDecisions({ decisions, realities, meetings }: HomeFacts): Change[] {
  return decisions.flatMap(({ id, caseFileId, meetingId, carrierOrganisationId, recordedAt, recordedBy }): Change[] => {
    // Whoever does not see the case reads what it carries once the meeting is closed.
    const passedOn = meetings.get(meetingId)?.status === 'closed';
    const known = { caseFileId, meetingId, organisationId: carrierOrganisationId, passedOn };
    const decided: Change = { ...known, kind: 'decided', at: recordedAt, by: recordedBy };
    const reality = realities.get(id);
    if (!reality) return [decided];
    return [decided, { ...known, kind: `decision-${reality.kind}`, at: reality.recordedAt, by: reality.recordedBy }];
  });
}

function ofFollowUps({ followUps }: HomeFacts): (Omit<Change, 'at'> & { at: Date | null })[] {
  return followUps.flatMap((one) => {
    const { caseFileId, organisationId, givenAt, givenBy, askedAt, askedBy, repliedAt } = one;
    const known = { caseFileId, meetingId: null, organisationId, passedOn: true };
    return [
      { ...known, kind: 'follow-up-given' as const, at: givenAt, by: givenBy },
      ...answersTo(one).map((answer) => ({ ...known, ...answer })),
      { ...known, kind: 'follow-up-question' as const, at: askedAt, by: askedBy },
      { ...known, kind: 'follow-up-reply' as const, at: repliedAt, by: null },
    ];
  });
}

function answersTo({ status, answeredAt, answeredBy }: FollowUpOutline): Pick<Told, 'kind' | 'at' | 'by'>[] {
  if (status !== 'accepted' && status !== 'declined' && status !== 'done') return [];
  return [{ kind: `follow-up-${status}`, at: answeredAt, by: answeredBy }];
}
