import { agenda } from './fr/agenda';
import { barriers } from './fr/barriers';
import { caseFiles } from './fr/case-files';
import { committees } from './fr/committees';
import { decisions } from './fr/decisions';
import { followUps } from './fr/follow-ups';
import { frame } from './fr/frame';
import { home } from './fr/home';
import { meetingRoom } from './fr/meeting-room';
import { meetingsList } from './fr/meetings-list';
import { records } from './fr/records';
import { refusals } from './fr/refusals';
import { sheet } from './fr/sheet';
import { signIn } from './fr/sign-in';
import { ui } from './fr/ui';
import { words } from './fr/words';

/** One namespace per feature, named like its folder. */
export const french = {
  agenda,
  barriers,
  'case-files': caseFiles,
  committees,
  decisions,
  'follow-ups': followUps,
  frame,
  home,
  'meeting-room': meetingRoom,
  'meetings-list': meetingsList,
  records,
  refusals,
  sheet,
  'sign-in': signIn,
  ui,
  words,
};
export type French = typeof french;
