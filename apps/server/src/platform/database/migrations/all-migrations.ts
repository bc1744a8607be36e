import { FirstSlice1764000000001 } from './0001-first-slice.js';
import { RowLevelSecurity1764000000002 } from './0002-row-level-security.js';
import { GeneralPoints1764000000003 } from './0003-general-points.js';
import { AttendanceAndReservations1764000000004 } from './0004-attendance-and-reservations.js';
import { Jobs1764000000005 } from './0005-jobs.js';
import { CaseFilesWhole1764000000006 } from './0006-case-files-whole.js';
import { FollowUpsAndReality1764000000007 } from './0007-follow-ups-and-reality.js';
import { Visits1764000000008 } from './0008-visits.js';
import { Invitations1764000000009 } from './0009-invitations.js';
import { SheetSnapshots1764000000010 } from './0010-sheet-snapshots.js';
import { SheetVersions1764000000011 } from './0011-sheet-versions.js';
import { MoreOrganisationKinds1764000000012 } from './0012-more-organisation-kinds.js';
import { MeetingDirections1764000000013 } from './0013-meeting-directions.js';
import { SheetLineBreaks1764000000014 } from './0014-sheet-line-breaks.js';
import { PresentSince1764000000015 } from './0015-present-since.js';
import { SheetAtOpening1764000000016 } from './0016-sheet-at-opening.js';
import { Admissions1764000000017 } from './0017-admissions.js';
import { Administration1764000000018 } from './0018-administration.js';
import { AgreementDates1764000000019 } from './0019-agreement-dates.js';
import { KnownBrowsers1764000000020 } from './0020-known-browsers.js';
import { AuditVisits1764000000022 } from './0022-audit-visits.js';

/** Every migration, in its order. */
export const migrations = [
  FirstSlice1764000000001,
  RowLevelSecurity1764000000002,
  GeneralPoints1764000000003,
  AttendanceAndReservations1764000000004,
  Jobs1764000000005,
  CaseFilesWhole1764000000006,
  FollowUpsAndReality1764000000007,
  Visits1764000000008,
  Invitations1764000000009,
  SheetSnapshots1764000000010,
  SheetVersions1764000000011,
  MoreOrganisationKinds1764000000012,
  MeetingDirections1764000000013,
  SheetLineBreaks1764000000014,
  PresentSince1764000000015,
  SheetAtOpening1764000000016,
  Admissions1764000000017,
  Administration1764000000018,
  AgreementDates1764000000019,
  KnownBrowsers1764000000020,
  AuditVisits1764000000022,
];
