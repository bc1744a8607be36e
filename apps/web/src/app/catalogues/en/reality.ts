import type { reality as french } from '../fr/reality';
import type { Translated } from '../translated';

export const reality: Translated<typeof french> = {
  expected: 'expected on ',
  started: 'started on ',
  notStarted: 'will not start, known on ',
  because: ': {{reason}}',
  startedOn: 'Started on {{date}}',
  startedOnFor: '{{reference}}, started on {{date}}',
  otherAnswer: 'Another answer',
  otherAnswerFor: '{{reference}}, another answer',
  tell: 'Say what became of it',
  tellFor: '{{reference}}, say what became of it',
  question: 'What became of this decision?',
  kind: { started: 'It has started', 'not-started': 'It will not start' },
  on: { started: 'Started on', 'not-started': 'Known on' },
  reason: 'Why, in a few words, without any health detail',
  dateMissing: 'Give the day.',
  record: 'Record',
  back: 'Back',
  seenBy: 'The committee will see it at once.',
  told: {
    started: 'Noted: {{reference}}, started on {{date}}.',
    'not-started': 'Noted: {{reference}} will not start. The committee will see it.',
  },
  correct: 'Correct',
};
