import { INVITATION_TABLE } from './model/invitations/invitation.table.js';
import { CASE_FILE_TABLE } from './model/case-files/case-file.table.js';
import { CASE_IMPORT_TABLE } from './model/case-files/case-import.table.js';
import { PERSON_TABLE } from './model/case-files/person.table.js';
import { COMMITTEE_ORGANISATION_TABLE } from './model/committees/committee-organisation.table.js';
import { COMMITTEE_TABLE } from './model/committees/committee.table.js';
import { MEMBERSHIP_TABLE } from './model/memberships/membership.table.js';
import { ORGANISATION_TABLE } from './model/organisations/organisation.table.js';
import { DECISION_FOLLOW_THROUGH_TABLE } from './model/decisions/decision-follow-through.table.js';
import { DECISION_TABLE } from './model/decisions/decision.table.js';
import { RESERVATION_TABLE } from './model/decisions/reservation.table.js';
import { FOLLOW_UP_TABLE } from './model/follow-ups/follow-up.table.js';
import { VISIT_TABLE } from './model/visits/visit.table.js';
import { ATTENDANCE_ENTRY_TABLE } from './model/attendance/attendance-entry.table.js';
import { AGENDA_ITEM_TABLE } from './model/agenda/agenda-item.table.js';
import { ATTENDANCE_TABLE } from './model/attendance/attendance.table.js';
import { MEETING_TABLE } from './model/meetings/meeting.table.js';
import { AUDIT_TABLE } from './platform/audit/audit.table.js';
import { COMMAND_TABLE } from './platform/database/command.table.js';
import type { Table } from './platform/database/data-source.js';
import { DEMO_MAIL_TABLE } from './platform/mail/demo-mail.table.js';
import { MAIL_SENDING_TABLE } from './platform/mail/mail-sending.table.js';
import { SEAL_KEY_TABLE } from './platform/sealing/seal-key.table.js';
import { MINUTES_TABLE, MINUTES_ENTRY_TABLE } from './model/minutes/minutes.table.js';
import {
  SHEET_CLIENT_TABLE,
  SHEET_SNAPSHOT_TABLE,
  SHEET_TABLE,
  SHEET_UPDATE_TABLE,
} from './model/sheets/sheet.table.js';
import { SHEET_VERSION_TABLE } from './model/sheets/sheet-version.table.js';
import { ACCOUNT_TABLE } from './model/accounts/account.table.js';
import { KNOWN_BROWSER_TABLE } from './model/sign-ins/known-browser.table.js';
import { SIGN_IN_LINK_TABLE } from './model/sign-ins/sign-in-link.table.js';
import { SIGN_IN_TABLE } from './model/sign-ins/sign-in.table.js';

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
  DECISION_FOLLOW_THROUGH_TABLE,
  MINUTES_TABLE,
  DECISION_TABLE,
  DEMO_MAIL_TABLE,
  FOLLOW_UP_TABLE,
  INVITATION_TABLE,
  MAIL_SENDING_TABLE,
  MEETING_TABLE,
  MEMBERSHIP_TABLE,
  ORGANISATION_TABLE,
  PERSON_TABLE,
  MINUTES_ENTRY_TABLE,
  RESERVATION_TABLE,
  SEAL_KEY_TABLE,
  SHEET_CLIENT_TABLE,
  SHEET_SNAPSHOT_TABLE,
  SHEET_TABLE,
  SHEET_UPDATE_TABLE,
  SHEET_VERSION_TABLE,
  KNOWN_BROWSER_TABLE,
  SIGN_IN_LINK_TABLE,
  SIGN_IN_TABLE,
  VISIT_TABLE,
] as readonly Table[];
