import type { followThrough as french } from '../fr/follow-through';
import type { Translated } from '../translated';

export const followThrough: Translated<typeof french> = {
  expected: 'expected on ',
  started: 'started on ',
  notStarted: 'will not start, learnt on ',
  because: ': {{reason}}',
  startedOn: 'Started on {{date}}',
  startedOnFor: '{{reference}}, started on {{date}}',
  otherAnswer: 'Another answer',
  otherAnswerFor: '{{reference}}, another answer',
  report: 'Say whether it started',
  reportFor: '{{reference}}, say whether it started',
  reportEarly: 'Report a change',
  reportEarlyFor: '{{reference}}, report a change',
  question: 'What became of this decision?',
  kind: { started: 'It has started', 'not-started': 'It will not start' },
  on: { started: 'Started on', 'not-started': 'Learnt on' },
  reason: 'Why, in a few words, without any health detail',
  dateMissing: 'Give the day.',
  record: 'Record',
  back: 'Cancel',
  seenBy: 'Those who follow this case will see it at once.',
  reported: {
    started: 'Noted: {{reference}}, started on {{date}}.',
    'not-started': 'Noted: {{reference}} will not start.',
  },
  correct: 'Correct',
  correctFor: '{{reference}}, correct what was reported',
};
