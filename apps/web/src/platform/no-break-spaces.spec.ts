import { noBreakSpaces } from './no-break-spaces';

const plain = (text: string): string => text.replaceAll('\u00a0', '~').replaceAll('\u202f', '_');

test.each([
  ['Quelle suite ?', 'Quelle suite_?'],
  ['Vraiment ?! Oui ; ou non : 20 %', 'Vraiment_?! Oui_; ou non~: 20_%'],
  ['Elle dit « on verra » puis part', 'Elle dit «~on verra~» puis part'],
  ['Écrit sans espace? Soit.\nÀ la ligne', 'Écrit sans espace? Soit.\nÀ la ligne'],
])('%s', (typed, shown) => expect(plain(noBreakSpaces(typed))).toBe(shown));
