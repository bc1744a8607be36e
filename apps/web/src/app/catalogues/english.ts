import { agenda } from './en/agenda';
import { barriers } from './en/barriers';
import { caseFiles } from './en/case-files';
import { committees } from './en/committees';
import { decisions } from './en/decisions';
import { followUps } from './en/follow-ups';
import { frame } from './en/frame';
import { home } from './en/home';
import { meetingRoom } from './en/meeting-room';
import { meetingsList } from './en/meetings-list';
import { records } from './en/records';
import { refusals } from './en/refusals';
import { sheet } from './en/sheet';
import { signIn } from './en/sign-in';
import { ui } from './en/ui';
import { words } from './en/words';

/** One namespace per feature, named like its folder. */
export const english = {
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
