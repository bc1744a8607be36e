import { showAttendance } from '@passerelle/contracts';
import { viewQuery } from '../../../platform/view-query';
import { thing } from '../../../shared/queries/things';

export const attendanceQuery = viewQuery(showAttendance, ({ meetingId }) => [
  thing('meeting', meetingId),
  thing('participants', meetingId),
  thing('attendance', meetingId),
]);
