import { contradictedStart, proposedStart, writtenStarts } from './written-start.js';

const TODAY = '2026-11-24';
const USUAL = '2026-11-30';

it.each([
  ['Entrée le 4 janvier', '2027-01-04'],
  ['Entrée le 4 janvier 2027', '2027-01-04'],
  ['Entrée le lundi 4 janvier, navette de 7 h 40', '2027-01-04'],
  ['Reprise au 1er février.', '2027-02-01'],
  ['Reprise le 1er\u00a0février', '2027-02-01'],
  ['Début 04/01', '2027-01-04'],
  ['Début 04/01/2027', '2027-01-04'],
  ['Début 4/01/27', '2027-01-04'],
  ['ENTRÉE LE 30 NOVEMBRE', '2026-11-30'],
  ['Entrée dès le 24 novembre', '2026-11-24'],
  ['Stage du 4 au 8 janvier', '2027-01-04'],
  ['Stage du 28 janvier au 4 février', '2027-01-28'],
  ['Stage du lundi 28 janvier 2027 au jeudi 4 février 2027', '2027-01-28'],
  ['Stage du 12/01 au 30/01', '2027-01-12'],
  ['Stage du 12/01/2027 jusqu’au 30/01/2027', '2027-01-12'],
  ['Entrée le 4 janvier, fin de période le 30 janvier', '2027-01-04'],
  ['Stage du lundi 4 au vendredi 8 janvier', '2027-01-04'],
  ['Stage du 12 au 30/01', '2027-01-12'],
  ['Essais les 4 et 5 janvier', '2027-01-04'],
  ['Essai le 4 ou le 5 janvier', '2027-01-04'],
  ['Groupe de 6 et le 4 janvier en atelier', '2027-01-04'],
  ['On définit le 4 janvier ce qui suit', '2027-01-04'],
  ['Afin de préparer l’entrée le 4 janvier', '2027-01-04'],
  ['En fin de parcours, entrée le 4 janvier', '2027-01-04'],
  ['Entrée le 3 déc. à l’atelier', '2026-12-03'],
  ['Entrée le 24 juin', '2027-06-24'],
  ['Entrée le 29 février 2028', '2028-02-29'],
])('[DEC-6] %j starts on %s', (wording, start) => {
  expect(writtenStarts(wording, TODAY)).toEqual([start]);
});

it.each([
  'Garde du mercredi à partir du mois prochain',
  'Temps partiel à 1/2, salle ouverte 24/7',
  'Absences constatées le 12 octobre',
  'Absent depuis le 12 octobre',
  'Suspension jusqu’au 4 janvier',
  'Suspension jusqu’à la fin du 4 mai',
  'Suspension du 12 octobre au 4 janvier',
  'Stage, fin le 4 janvier',
  'Fin prévue le 4 janvier',
  'Fin : 04/01',
  'Le stage finit le 4 janvier',
  'La formation se termine le vendredi 4 janvier',
  'Le contrat prend fin le 4 janvier',
  'Pièces à rendre avant le 15 décembre',
  'Titre obtenu le 4 janvier 2025',
  'Le 31 novembre, le 45/01, en 2027',
  'Salle 4 janvierette',
])('[DEC-6] %j gives no start', (wording) => {
  expect(writtenStarts(wording, TODAY)).toEqual([]);
});

it('[DEC-6] several starts are read in their order, and a day of the last weeks is not put a year later', () => {
  const wording = 'Absent le 12 octobre : bilan le 1er décembre, entrée le 4 janvier';
  expect(writtenStarts(wording, TODAY)).toEqual(['2026-12-01', '2027-01-04']);
  expect(writtenStarts('Entrée le 28 décembre', '2027-01-12')).toEqual([]);
});

it('[DEC-7] the start of the wording is proposed, else the usual one', () => {
  expect(proposedStart('Entrée le 4 janvier', TODAY, USUAL)).toBe('2027-01-04');
  expect(proposedStart('Cadre reposé à trois', TODAY, USUAL)).toBe(USUAL);
});

it('[DEC-7] a start that the wording contradicts is asked about, and no other', () => {
  expect(contradictedStart('Entrée le 4 janvier', TODAY, USUAL)).toBe('2027-01-04');
  expect(contradictedStart('Entrée le 4 janvier', TODAY, '2027-01-04')).toBeNull();
  expect(contradictedStart('Bilan le 1er décembre, entrée le 4 janvier', TODAY, '2027-01-04')).toBeNull();
  expect(contradictedStart('Cadre reposé à trois', TODAY, USUAL)).toBeNull();
});
