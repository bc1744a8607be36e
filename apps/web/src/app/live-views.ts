import {
  listCaseFiles,
  listCaseImports,
  listCommittees,
  listFollowUps,
  listMeetings,
  listOtherOrganisations,
  listParticipants,
  listSheetVersions,
  showAgendaItem,
  showAttendance,
  showCaseFile,
  showClosing,
  showCommittee,
  showGeneralPoint,
  showHome,
  showMe,
  showMeeting,
  showPeople,
  showRecord,
  type Endpoint,
  type LiveEvent,
} from '@passerelle/contracts';
import { onLiveEvent } from '../platform/live';
import { queryClient } from '../platform/queries';

const TOUCHED: Record<LiveEvent['kind'], readonly Endpoint[]> = {
  meeting: [
    showMeeting,
    showAgendaItem,
    showGeneralPoint,
    showAttendance,
    showClosing,
    listMeetings,
    showRecord,
    showCaseFile,
    showHome,
  ],
  committee: [
    showPeople,
    listOtherOrganisations,
    listCommittees,
    showCommittee,
    listMeetings,
    listCaseFiles,
    listCaseImports,
    showCaseFile,
    showHome,
  ],
  'follow-ups': [listFollowUps, showAgendaItem, showGeneralPoint, showCaseFile, showHome],
  participants: [listParticipants, showAttendance, showClosing],
  attendance: [showAttendance, showClosing],
  access: [showMe, showPeople, showMeeting, showAgendaItem, showGeneralPoint, listCaseFiles, showCaseFile],
  import: [],
  'sheet-versions': [listSheetVersions],
};

/** Each live event asks again for the views that it may have changed. Answers how to stop. */
export function refreshOnLiveEvents(): () => void {
  return onLiveEvent(({ kind }) => {
    for (const endpoint of TOUCHED[kind]) void queryClient.invalidateQueries({ queryKey: [endpoint.path] });
  });
}
