import type { sheet as french } from '../fr/sheet';
import type { Translated } from '../translated';

export const sheet: Translated<typeof french> = {
  common: 'Common sheet',
  part: {
    situation: 'Situation',
    question: 'Question to the committee',
    exchanges: 'Exchanges',
    proposal: 'Proposed decision',
  },
  hint: {
    situation: 'What is known today, in two sentences',
    question: 'What the committee has to settle',
    exchanges: 'What each one brings: facts, offers, limits',
    proposal: 'What the committee decides, in one dated sentence',
  },
  frozen: 'Frozen in the decision; what you still write here does not enter it.',
  toolbar: 'Formatting',
  bold: 'Bold',
  bullets: 'Bullets',
  destroyed: 'The notes of this case are destroyed. Only the decision is kept.',
  revoked: 'You no longer have access to this case.',
  reload: 'This sheet has changed version. Reload the page to go on with it.',
  outdated: 'This sheet comes from a newer version of Passerelle. You can read it; reload the page to write in it.',
  writes_one: '{{names}} is writing',
  writes_other: '{{names}} are writing',
  nobodyWrites: 'Nobody else is writing',
  inSheet: 'In the sheet: {{names}}',
  notes: 'Notes are destroyed at closing, only the decision is kept',
  late: 'This text arrived after the closing. Nobody has seen it, you can copy it.',
  notReceived: 'This text was not received. Nobody has seen it, you can copy it.',
  lateText: 'Your text',
  copy: 'Copy the text',
  copied: 'Text copied',
  forget: 'I no longer need it',
};
