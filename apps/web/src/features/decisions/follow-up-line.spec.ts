import type { OrganisationView } from '@passerelle/contracts';
import { firstIncomplete, proposeOrganisations, readFollowUpLine, withOrganisation } from './follow-up-line';
import { readWrittenDate } from '../../ui/written-date';

const TODAY = '2026-11-24'; // a Tuesday
const organisation = (name: string): OrganisationView => ({ id: name, name, kind: 'digital' });
const DIGITAL = organisation('Espace Numérique Solidaire (démo)');
const LOCAL = organisation('Mission locale (démo)');
const LOCAL_FOIX = organisation('Mission locale (démo) de Foix');
const SCHOOL = organisation('École du Geste Métier');
const ALL = [DIGITAL, LOCAL, LOCAL_FOIX, SCHOOL];

describe('a date at the end of a line', () => {
  it.each([
    ['Prêter la clé vendredi', '2026-11-27', 'Prêter la clé'],
    ['Prêter la clé pour vendredi', '2026-11-27', 'Prêter la clé'],
    ['Voir la famille mardi', '2026-12-01', 'Voir la famille'],
    ['Vérifier la connexion 4/12', '2026-12-04', 'Vérifier la connexion'],
    ['Rappeler le 3/1', '2027-01-03', 'Rappeler'],
    ['Rappeler le 3/1/2028', '2028-01-03', 'Rappeler'],
    ['Rappeler avant le 1er décembre', '2026-12-01', 'Rappeler'],
    ['Rappeler d’ici le 4 déc.', '2026-12-04', 'Rappeler'],
    ['Rappeler dans 10 jours', '2026-12-04', 'Rappeler'],
    ['Rappeler dans 2 semaines', '2026-12-08', 'Rappeler'],
    ['Rappeler demain', '2026-11-25', 'Rappeler'],
    ['vendredi', '2026-11-27', ''],
    ['Call back friday', '2026-11-27', 'Call back'],
  ])('reads "%s" as %s', (line, date, rest) => {
    expect(readWrittenDate(line, TODAY)).toEqual({ date, rest });
  });

  it.each([
    'Atelier de 3 personnes',
    'Prêter un portable 31/2',
    'Passer avant-vendredi-soir',
    'Voir le site du 4/12 ici',
  ])('leaves "%s" as it is', (line) => {
    expect(readWrittenDate(line, TODAY)).toEqual({ date: null, rest: line });
  });
});

describe('a follow-up on one line', () => {
  it('reads the organisation, the words and the date', () => {
    expect(readFollowUpLine('@Mission locale (démo) vérifier la connexion 4/12', ALL, TODAY)).toEqual({
      organisation: LOCAL,
      search: null,
      text: 'Vérifier la connexion',
      dueDate: '2026-12-04',
    });
  });

  it('takes the longest name when one begins with another', () => {
    expect(readFollowUpLine('@Mission locale (démo) de Foix appeler', ALL, TODAY).organisation).toBe(LOCAL_FOIX);
  });

  it('does not take a name cut in the middle of a word', () => {
    expect(readFollowUpLine('@École du Geste Métiers', ALL, TODAY)).toMatchObject({
      organisation: null,
      search: 'École du Geste Métiers',
    });
  });

  it('keeps the words when the organisation comes last', () => {
    expect(readFollowUpLine('Prêter la clé @ecole du geste metier lundi', ALL, TODAY)).toEqual({
      organisation: SCHOOL,
      search: null,
      text: 'Prêter la clé',
      dueDate: '2026-11-30',
    });
  });

  it('gives no date when the line has none', () => {
    expect(readFollowUpLine('@École du Geste Métier ouvrir la salle', ALL, TODAY).dueDate).toBeNull();
  });
});

describe('what is still missing in the lines', () => {
  const line = (text: string): { line: string } => ({ line: text });

  it('finds the first that has words and no organisation', () => {
    const lines = [line('@École du Geste Métier ouvrir la salle'), line('prêter la clé'), line('@esp')];
    expect(firstIncomplete(lines, ALL, TODAY)).toBe(lines[1]);
    expect(firstIncomplete(lines.slice(2), ALL, TODAY)).toBe(lines[2]);
  });

  it('ignores an empty line', () => {
    expect(firstIncomplete([line('@École du Geste Métier ouvrir la salle'), line('  ')], ALL, TODAY)).toBeNull();
  });
});

describe('the list after @', () => {
  it('finds by the beginning of any word, accents apart', () => {
    expect(proposeOrganisations('esp', ALL)).toEqual([DIGITAL]);
    expect(proposeOrganisations('metier', ALL)).toEqual([SCHOOL]);
    expect(proposeOrganisations('mis', ALL)).toEqual([LOCAL, LOCAL_FOIX]);
    expect(proposeOrganisations('zzz', ALL)).toEqual([]);
  });

  it('puts the chosen name in the line, ready for the words', () => {
    expect(withOrganisation('@esp', DIGITAL)).toBe('@Espace Numérique Solidaire (démo) ');
    expect(withOrganisation('Prêter @esp', DIGITAL)).toBe('Prêter @Espace Numérique Solidaire (démo) ');
  });
});
