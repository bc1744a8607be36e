import { administration } from './fr/administration';
import { agenda } from './fr/agenda';
import { attendance } from './fr/attendance';
import { audiences } from './fr/audiences';
import { barriers } from './fr/barriers';
import { caseFile } from './fr/case-file';
import { caseFiles } from './fr/case-files';
import { decisions } from './fr/decisions';
import { followUps } from './fr/follow-ups';
import { frame } from './fr/frame';
import { home } from './fr/home';
import { meetingRoom } from './fr/meeting-room';
import { meetingsList } from './fr/meetings-list';
import { palette } from './fr/palette';
import { people } from './fr/people';
import { points } from './fr/points';
import { followThrough } from './fr/follow-through';
import { minutes } from './fr/minutes';
import { refusals } from './fr/refusals';
import { sheet } from './fr/sheet';
import { signIn } from './fr/sign-in';
import { ui } from './fr/ui';
import { words } from './fr/words';

/** One namespace per feature, named like its folder. */
export const french = {
  administration,
  agenda,
  attendance,
  audiences,
  barriers,
  'case-file': caseFile,
  'case-files': caseFiles,
  decisions,
  'follow-ups': followUps,
  frame,
  home,
  'meeting-room': meetingRoom,
  'meetings-list': meetingsList,
  palette,
  people,
  points,
  'follow-through': followThrough,
  minutes,
  refusals,
  sheet,
  'sign-in': signIn,
  ui,
  words,
};
export type French = typeof french;
