import type { ChangeView } from '@passerelle/contracts';
import { isReadByCarrier } from '@passerelle/domain';
import type { FollowUpOutline } from './home-rows.repository.js';
import type { HomeFacts } from './home-facts.js';

/** Something that happened in a committee, before the rights of a viewer are judged. */
export interface Change {
  kind: ChangeView['kind'];
  at: Date;
  /** Null when it is not known who. */
  by: string | null;
  /** Null for what concerns the whole committee. */
  caseFileId: string | null;
  meetingId: string | null;
  /** The organisation that carries or owes it: its members read it without seeing the case, if `passedOn`. */
  organisationId: string | null;
  passedOn: boolean;
}

type CaseOrMeetingChange = Pick<Change, 'kind' | 'by' | 'caseFileId' | 'meetingId'> & { at: Date | null };

/** What happened after an instant. */
export function changesSince(facts: HomeFacts, since: Date): Change[] {
  const changes = [
    ...[...ofCases(facts), ...ofItems(facts), ...ofMeetings(facts), ...ofMembers(facts)].map(ofNoOrganisation),
    ...ofDecisions(facts),
    ...ofFollowUps(facts),
  ];
  return changes.flatMap(({ at, ...change }) => (at !== null && at > since ? [{ ...change, at }] : []));
}

function ofNoOrganisation(
  change: CaseOrMeetingChange,
): CaseOrMeetingChange & Pick<Change, 'organisationId' | 'passedOn'> {
  return { ...change, organisationId: null, passedOn: false };
}

function ofCases({ cases, makers }: HomeFacts): CaseOrMeetingChange[] {
  return [...cases.values()].flatMap((one): CaseOrMeetingChange[] => {
    const known = { caseFileId: one.id, meetingId: null };
    return [
      { ...known, kind: 'case-opened', at: one.createdAt, by: makers.get(one.id)?.by ?? null },
      { ...known, kind: 'agreement-withdrawn', at: one.agreementWithdrawnAt, by: one.agreementWithdrawnBy },
    ];
  });
}

function ofItems({ items }: HomeFacts): CaseOrMeetingChange[] {
  return items.flatMap(({ caseFileId, meetingId, status, statusAt, statusBy, ...item }): CaseOrMeetingChange[] => {
    const known = { caseFileId, meetingId };
    const proposed: CaseOrMeetingChange = { ...known, kind: 'proposed', at: item.proposedAt, by: item.proposedBy };
    const moved = { ...known, at: statusAt, by: statusBy };
    return [
      // What continues an earlier item was not proposed anew; what was withdrawn is no news any more.
      ...(item.carriedFromItemId === null && status !== 'withdrawn' ? [proposed] : []),
      ...(status === 'accepted' ? [{ ...moved, kind: 'accepted-on-agenda' as const }] : []),
      ...(status === 'postponed' ? [{ ...moved, kind: 'postponed' as const }] : []),
    ];
  });
}

function ofMeetings({ meetings, makers, closers }: HomeFacts): CaseOrMeetingChange[] {
  return [...meetings.values()].flatMap(({ id: meetingId, status, closedAt }): CaseOrMeetingChange[] => {
    if (status === 'cancelled') return [];
    const known = { caseFileId: null, meetingId };
    const plan = makers.get(meetingId);
    return [
      { ...known, kind: 'meeting-planned', at: plan?.at ?? null, by: plan?.by ?? null },
      { ...known, kind: 'meeting-closed', at: closedAt, by: closers.get(meetingId) ?? null },
    ];
  });
}

function ofMembers({ facilitatorsJoined }: HomeFacts): CaseOrMeetingChange[] {
  const known = { kind: 'facilitator-joined', caseFileId: null, meetingId: null } as const;
  return facilitatorsJoined.map((joined) => ({ ...known, ...joined }));
}

function ofDecisions({ decisions, followThroughs, meetings }: HomeFacts): Change[] {
  return decisions.flatMap(({ id, caseFileId, meetingId, carrierOrganisationId, recordedAt, recordedBy }): Change[] => {
    const passedOn = isReadByCarrier(meetings.get(meetingId));
    const known = { caseFileId, meetingId, organisationId: carrierOrganisationId, passedOn };
    const decided: Change = { ...known, kind: 'decided', at: recordedAt, by: recordedBy };
    const followThrough = followThroughs.get(id);
    if (!followThrough) return [decided];
    return [
      decided,
      { ...known, kind: `decision-${followThrough.kind}`, at: followThrough.recordedAt, by: followThrough.recordedBy },
    ];
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

function answersTo({
  status,
  answeredAt,
  answeredBy,
}: FollowUpOutline): Pick<CaseOrMeetingChange, 'kind' | 'at' | 'by'>[] {
  if (status !== 'accepted' && status !== 'declined' && status !== 'done') return [];
  return [{ kind: `follow-up-${status}`, at: answeredAt, by: answeredBy }];
}
