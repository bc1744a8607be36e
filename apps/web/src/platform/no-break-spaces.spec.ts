import { noBreakSpaces } from './no-break-spaces';

const plain = (text: string): string => text.replaceAll('\u00a0', '~').replaceAll('\u202f', '_');

test.each([
  ['Quelle suite ?', 'Quelle suite_?'],
  ['Vraiment ?! Oui ; ou non : 20 %', 'Vraiment_?! Oui_; ou non~: 20_%'],
  ['Elle dit « on verra » puis part', 'Elle dit «~on verra~» puis part'],
  ['Écrit sans espace? Soit.\nÀ la ligne', 'Écrit sans espace? Soit.\nÀ la ligne'],
  ['Site à 25 km, dès le 1er mars à 7 h 40', 'Site à 25~km, dès le 1er~mars à 7~h~40'],
  ['2 séances, 3 mois, 12 marsouins', '2 séances, 3~mois, 12 marsouins'],
])('%s', (typed, shown) => expect(plain(noBreakSpaces(typed))).toBe(shown));
