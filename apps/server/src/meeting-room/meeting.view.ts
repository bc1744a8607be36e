import type { MeetingView } from '@passerelle/contracts';
import {
  agendaMayChange,
  mayFacilitate,
  MEETING_LIFECYCLE,
  nextStates,
  type Meeting,
  type Viewer,
} from '@passerelle/domain';
import { presentLine, presentProposal } from './agenda-line.view.js';
import type { MeetingPageFacts } from './meeting-facts.js';
import { onAgenda, type SeenAgenda } from './visible-cases.js';

/** A meeting, its agenda and its proposals, as one viewer may read them. */
export function presentMeeting(
  meeting: Meeting,
  viewer: Viewer,
  seen: SeenAgenda,
  facts: MeetingPageFacts,
): MeetingView {
  const changes = agendaMayChange(meeting);
  return {
    ...datesOf(meeting),
    id: meeting.id,
    committeeId: meeting.committeeId,
    committeeName: facts.committee.name,
    status: meeting.status,
    timeZone: facts.committee.timeZone,
    durationMinutes: meeting.durationMinutes,
    place: meeting.place,
    link: meeting.link,
    leaderName: meeting.leaderId ? (facts.people.get(meeting.leaderId) ?? null) : null,
    leading: meeting.leaderId === viewer.accountId,
    agenda: onAgenda(seen).map((item, index) =>
      presentLine(item, index + 1, seen.visible.get(item.caseFileId) ?? null, facts),
    ),
    proposals: seen.items.flatMap((item) => {
      const caseFile = item.status === 'proposed' ? seen.visible.get(item.caseFileId) : undefined;
      return caseFile ? [presentProposal(item, caseFile, facts)] : [];
    }),
    proposable: changes
      ? seen.proposable.map(({ id, reference, reason }) => ({ caseFileId: id, reference, reason }))
      : [],
    organisations: facts.committeeOrganisations.map(({ id, name, kind }) => ({ id, name, kind })),
    version: meeting.version,
    abilities: abilitiesOf(meeting, viewer, seen),
  };
}

function datesOf(meeting: Meeting): Pick<MeetingView, 'startsAt' | 'openedAt' | 'closedAt' | 'currentSince'> {
  return {
    startsAt: meeting.startsAt.toISOString(),
    openedAt: meeting.openedAt?.toISOString() ?? null,
    closedAt: meeting.closedAt?.toISOString() ?? null,
    currentSince: meeting.currentSince?.toISOString() ?? null,
  };
}

function abilitiesOf(meeting: Meeting, viewer: Viewer, seen: SeenAgenda): MeetingView['abilities'] {
  const facilitates = mayFacilitate(viewer, meeting.committeeId);
  const next = nextStates(MEETING_LIFECYCLE, meeting.status);
  return {
    order: facilitates && agendaMayChange(meeting),
    propose: agendaMayChange(meeting) && seen.proposable.length > 0,
    open: facilitates && next.includes('open'),
    cancel: facilitates && next.includes('cancelled'),
    lead: facilitates && meeting.status === 'open',
    close: facilitates && next.includes('closed'),
    enter: meeting.status === 'planned' || meeting.status === 'open',
    readRecord: meeting.status === 'closed',
  };
}
