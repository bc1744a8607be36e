import { administration } from './en/administration';
import { agenda } from './en/agenda';
import { attendance } from './en/attendance';
import { audiences } from './en/audiences';
import { barriers } from './en/barriers';
import { caseFile } from './en/case-file';
import { caseFiles } from './en/case-files';
import { decisions } from './en/decisions';
import { followUps } from './en/follow-ups';
import { frame } from './en/frame';
import { home } from './en/home';
import { meetingRoom } from './en/meeting-room';
import { meetingsList } from './en/meetings-list';
import { palette } from './en/palette';
import { people } from './en/people';
import { points } from './en/points';
import { followThrough } from './en/follow-through';
import { minutes } from './en/minutes';
import { refusals } from './en/refusals';
import { sheet } from './en/sheet';
import { signIn } from './en/sign-in';
import { ui } from './en/ui';
import { words } from './en/words';

/** One namespace per feature, named like its folder. */
export const english = {
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
