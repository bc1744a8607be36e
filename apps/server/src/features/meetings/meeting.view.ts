import type { MeetingView } from '@passerelle/contracts';
import {
  admissionOf,
  agendaMayChange,
  giveDirections,
  hasMinutes,
  isCase,
  isRefusal,
  mayFacilitate,
  MEETING_LIFECYCLE,
  nextStates,
  projectEnd,
  remainingCases,
  requireAttendanceOpen,
  requireMeetingOpen,
  type Admission,
  type Meeting,
  type Viewer,
} from '@passerelle/domain';
import { presentCaseItem, presentPointItem, presentProposal } from './agenda/agenda.view.js';
import type { MeetingPageFacts } from './meeting-facts.js';
import { caseOf, onAgenda, type AuthorisedAgenda } from '../../model/agenda/visible-cases.js';

/** A meeting, its agenda and its proposals, as one viewer may read them. */
export function presentMeeting(
  meeting: Meeting,
  viewer: Viewer,
  seen: AuthorisedAgenda,
  facts: MeetingPageFacts & { came: Admission | null },
): MeetingView {
  const changes = agendaMayChange(meeting);
  const end = projectEnd(meeting, seen.items, facts.now);
  return {
    ...datesOf(meeting),
    id: meeting.id,
    committeeId: meeting.committeeId,
    committeeName: facts.committee.name,
    status: meeting.status,
    timeZone: facts.committee.timeZone,
    durationMinutes: meeting.durationMinutes,
    place: meeting.place,
    directions: meeting.directions,
    link: meeting.link,
    end: end && {
      at: end.at.toISOString(),
      firmUntil: end.firmUntil.toISOString(),
      plannedAt: end.plannedAt.toISOString(),
    },
    leaderName: meeting.leaderId ? (facts.people.get(meeting.leaderId) ?? null) : null,
    leading: meeting.leaderId === viewer.accountId,
    admission:
      requireMeetingOpen(meeting) === null
        ? admissionOf({ facilitates: mayFacilitate(viewer, meeting.committeeId) }, facts.came)
        : null,
    agenda: onAgenda(seen).map((item, index) =>
      isCase(item)
        ? presentCaseItem(item, index + 1, caseOf(seen, item), facts)
        : presentPointItem(item, index + 1, facts),
    ),
    proposals: seen.items.filter(isCase).flatMap((item) => {
      const caseFile = item.status === 'proposed' ? caseOf(seen, item) : null;
      return caseFile ? [presentProposal(item, caseFile, facts)] : [];
    }),
    proposable: changes
      ? seen.proposable.map(({ id, reference, reason }) => ({ caseFileId: id, reference, reason }))
      : [],
    organisations: facts.committeeOrganisations.map(({ id, name, kind }) => ({ id, name, kind })),
    version: meeting.version,
    abilities: { ...abilitiesOf(meeting, viewer, seen), takeBackOpening: facts.mayTakeBack },
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

function abilitiesOf(
  meeting: Meeting,
  viewer: Viewer,
  seen: AuthorisedAgenda,
): Omit<MeetingView['abilities'], 'takeBackOpening'> {
  const facilitates = mayFacilitate(viewer, meeting.committeeId);
  const next = nextStates(MEETING_LIFECYCLE, meeting.status);
  const leads = facilitates && requireMeetingOpen(meeting) === null;
  const orders = facilitates && agendaMayChange(meeting);
  return {
    order: orders,
    propose: agendaMayChange(meeting) && seen.proposable.length > 0,
    open: facilitates && next.includes('open'),
    cancel: facilitates && next.includes('cancelled'),
    giveDirections: facilitates && !isRefusal(giveDirections(meeting, '')),
    lead: leads,
    close: facilitates && next.includes('closed'),
    enter: agendaMayChange(meeting),
    readRecord: hasMinutes(meeting),
    addPoint: orders,
    takeAttendance: facilitates && requireAttendanceOpen(meeting) === null,
    admit: leads,
    postponeRemaining: leads && remainingCases(seen.items).length > 0,
  };
}
