import type { refusals as french } from '../fr/refusals';
import type { Translated } from '../translated';

export const refusals: Translated<typeof french> = {
  'sign-in-required': 'Your sign-in has ended. Sign in again, your work stays here.',
  'other-member': 'Another member signed in to this browser. Reload the page to go on.',
  'link-expired':
    'This link does not open here: it has expired, it has been used, or it was asked for in another browser. Open it in the browser where you asked for it, or ask for a new one here.',
  'too-many-attempts': 'Too many requests in a short time. Wait a minute, then try again.',
  'not-allowed': 'What you asked for does not exist, or no longer does, or is not open to you.',
  'not-found': 'What you asked for does not exist, or no longer does, or is not open to you.',
  invalid: 'A field does not have the expected form. Read it again, then retry.',
  'too-large': 'This is too large to send. Reduce it, then try again.',
  'stale-version': 'Somebody has just changed what you see. Here it is up to date: do it again if needed.',
  'command-reused': 'This request was already used for something else. Reload the page, then do it again.',
  unavailable: 'The server does not answer. Try again in a few seconds.',
  unexpected: 'Something did not work. Try again in a moment.',
  'text-empty': 'A text is missing. Write a few words.',
  'text-too-long': 'This text is too long. Keep what is most useful.',
  'looks-like-social-security-number':
    'This text looks like a social-security number. Remove it, Passerelle keeps none.',
  'looks-like-personal-details':
    'This text seems to hold a name, an address, a telephone number or a date of birth. Write a code, a town or an audience, nothing else.',
  'agreement-before-withdrawal':
    'The person withdrew the agreement after that day. Give the day on which it was given again.',
  'date-past': 'This date is past. Choose today or later.',
  'date-invalid': 'This date is not in the calendar. Choose another one.',
  'agreement-missing':
    'The agreement of the person is missing. Ask the prescriber for it: the case can then be accepted.',
  'already-on-agenda': 'This case is already on the agenda of this meeting, or proposed for it.',
  'not-a-provider': 'This organisation does not train. Choose a training provider of the committee.',
  'file-unreadable': 'This file can’t be read as a list. Save it as XLSX or CSV, then choose it again.',
  'file-empty': 'This file holds no row. Choose another one.',
  'column-missing': 'A needed piece of information is missing. Say below which column holds it.',
  'column-mapped-twice': 'Two columns give the same information. Keep one of them.',
  'meeting-not-planned': 'This meeting is no longer in preparation.',
  'meeting-not-open': 'The meeting is not open. Do this again once it is.',
  'meeting-begun': 'Something is already written or decided in this meeting: its opening can no longer be undone.',
  'meeting-moved-on':
    'The meeting is no longer at the item that you wanted to leave. Nothing has changed for the others.',
  'meeting-closed': 'The meeting is closed and its minutes are frozen. The rest is for the next meeting.',
  'another-meeting-open': 'Another meeting of this committee is open. Close it first.',
  'item-not-proposed': 'This proposal has already been answered. The list is up to date.',
  'item-not-on-agenda': 'This case is no longer on the agenda of this meeting.',
  'item-already-decided': 'This case is already decided. To change it, replace the decision.',
  'minutes-out-of-range': 'Give between 1 and 60 minutes.',
  'cases-undecided': 'Some cases are neither decided nor postponed. Decide or postpone each before closing.',
  'texts-unsaved': 'The text of somebody may still arrive. Wait for it, or close without it.',
  'organisation-not-in-committee': 'This organisation does not sit in this committee. Choose another one.',
  'point-opened': 'This point has already been opened in the meeting, it stays on the agenda. You can postpone it.',
  'leaves-before-arriving': 'The departure is before the arrival. Correct one of the two times.',
  'facilitator-stays': 'A facilitator stays in the room. To change that, change their role among the members.',
  'wording-empty': 'The proposed decision is empty. Write it in the sheet.',
  'wording-changed': 'The proposal changed while you were recording it. Here is the current text.',
  'unknown-outcome': 'This outcome does not exist. Choose one from the list.',
  'follow-up-settled': 'This follow-up has already been answered.',
  'reason-missing': 'Say why in a few words, the committee needs it for what comes next.',
  'record-unreadable':
    'The minutes could not be read back: the meeting stays open and nothing is destroyed. Try again.',
  'not-a-member': 'This person is not a member of the committee. Choose somebody else.',
  'label-too-precise': 'This label says too much. Keep a first name and an initial at most.',
  'reference-taken': 'This reference already exists in this committee. Choose another one.',
  'agreement-not-covering':
    'The person’s agreement does not cover this sharing. Ask the prescriber for it, then try again.',
  'date-in-future': 'This date is still to come. Choose today or earlier.',
  'too-many-rows': 'This list is too long. Cut it into several files and import them one after the other.',
  'cell-too-large': 'A cell of this file holds too much text. Shorten it, then choose the file again.',
  'cell-too-far':
    'Cell {{field}} is very far from the rest of its sheet. Delete the empty rows and columns up to it, then choose the file again.',
  'import-undone': 'This import is already undone. The list is up to date.',
  'last-facilitator': 'This committee would have no facilitator left. Name another one first.',
  'already-a-member': 'This person is already a member of this committee for this organisation.',
  'cannot-merge': 'These two organisations can’t be merged. Choose two different ones.',
  'organisation-exists': 'An organisation of this name already exists. Choose it from the list.',
  'organisation-shared':
    'This organisation also belongs to another committee. Ask an administrator of Passerelle to correct it.',
  'serves-organisation':
    'You are a member for one of these organisations: its cases would become yours. Ask another administrator, or a facilitator of the committee.',
  'invitation-answered': 'This invitation was answered already, or withdrawn. The list is up to date.',
  'sent-too-often':
    'An invitation, or a request for an agreement, has left three times in a day for this address. Check the address with the person, or try again tomorrow.',
  'no-facilitator':
    'This committee has no facilitator yet. An administrator names the first one, on the page of its members.',
  'account-deactivated':
    'The account of this address is deactivated. An administrator of Passerelle can activate it again.',
  'not-an-administrator': 'This person administers Passerelle no more already. The list is up to date.',
  'no-question': 'This question has already been answered. Here it is, up to date.',
  'date-before-decision': 'This date is before the decision. Choose the day of the decision or later.',
  unreachable: 'The server can’t be reached. Try again in a moment.',
};
