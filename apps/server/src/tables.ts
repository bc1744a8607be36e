import { INVITATION_TABLE } from './administration/invitation.table.js';
import { CASE_FILE_TABLE } from './case-files/case-file.table.js';
import { CASE_IMPORT_TABLE } from './case-files/case-import.table.js';
import { PERSON_TABLE } from './case-files/person.table.js';
import { COMMITTEE_ORGANISATION_TABLE } from './committees/committee-organisation.table.js';
import { COMMITTEE_TABLE } from './committees/committee.table.js';
import { MEMBERSHIP_TABLE } from './committees/membership.table.js';
import { ORGANISATION_TABLE } from './committees/organisation.table.js';
import { DECISION_REALITY_TABLE } from './decisions/decision-reality.table.js';
import { DECISION_TABLE } from './decisions/decision.table.js';
import { RESERVATION_TABLE } from './decisions/reservation.table.js';
import { FOLLOW_UP_TABLE } from './follow-ups/follow-up.table.js';
import { VISIT_TABLE } from './home/visit.table.js';
import { ATTENDANCE_ENTRY_TABLE } from './meeting-room/attendance-entry.table.js';
import { AGENDA_ITEM_TABLE } from './meetings/agenda-item.table.js';
import { ATTENDANCE_TABLE } from './meetings/attendance.table.js';
import { MEETING_TABLE } from './meetings/meeting.table.js';
import { AUDIT_TABLE } from './platform/audit/audit.table.js';
import { COMMAND_TABLE } from './platform/database/command.table.js';
import type { Table } from './platform/database/data-source.js';
import { DEMO_MAIL_TABLE } from './platform/mail/demo-mail.table.js';
import { MAIL_SENDING_TABLE } from './platform/mail/mail-sending.table.js';
import { SEAL_KEY_TABLE } from './platform/sealing/seal-key.table.js';
import { DECISION_RECORD_TABLE, RECORD_ENTRY_TABLE } from './records/decision-record.table.js';
import { SHEET_CLIENT_TABLE, SHEET_SNAPSHOT_TABLE, SHEET_TABLE, SHEET_UPDATE_TABLE } from './sheets/sheet.table.js';
import { SHEET_VERSION_TABLE } from './sheets/sheet-version.table.js';
import { ACCOUNT_TABLE } from './sign-in/account.table.js';
import { SIGN_IN_LINK_TABLE } from './sign-in/sign-in-link.table.js';
import { SIGN_IN_TABLE } from './sign-in/sign-in.table.js';

/** Every table of the product. */
export const TABLES = [
  ACCOUNT_TABLE,
  AGENDA_ITEM_TABLE,
  ATTENDANCE_ENTRY_TABLE,
  ATTENDANCE_TABLE,
  AUDIT_TABLE,
  CASE_FILE_TABLE,
  CASE_IMPORT_TABLE,
  COMMAND_TABLE,
  COMMITTEE_ORGANISATION_TABLE,
  COMMITTEE_TABLE,
  DECISION_REALITY_TABLE,
  DECISION_RECORD_TABLE,
  DECISION_TABLE,
  DEMO_MAIL_TABLE,
  FOLLOW_UP_TABLE,
  INVITATION_TABLE,
  MAIL_SENDING_TABLE,
  MEETING_TABLE,
  MEMBERSHIP_TABLE,
  ORGANISATION_TABLE,
  PERSON_TABLE,
  RECORD_ENTRY_TABLE,
  RESERVATION_TABLE,
  SEAL_KEY_TABLE,
  SHEET_CLIENT_TABLE,
  SHEET_SNAPSHOT_TABLE,
  SHEET_TABLE,
  SHEET_UPDATE_TABLE,
  SHEET_VERSION_TABLE,
  SIGN_IN_LINK_TABLE,
  SIGN_IN_TABLE,
  VISIT_TABLE,
] as readonly Table[];
