import { contradictedStart, proposedStart, writtenStart, writtenStarts } from './written-start.js';

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

it.each([
  ['1. Visite le 4 janvier 2. Entrée le 18 janvier', '2027-01-18'],
  ['Bilan le 1er décembre. Entrée à l’atelier le lundi 18 janvier', '2027-01-18'],
  ['Visite le 4 janvier, début du stage : 18/01', '2027-01-18'],
  ['Visite le 4 janvier ; le stage commence le 18 janvier', '2027-01-18'],
  ['Visite le 4 janvier, en poste à partir du 18 janvier', '2027-01-18'],
  ['Entrée le 18 janvier, bilan le 1er mars', '2027-01-18'],
  ['Entrée le 18 janvier (navette), confirmée le 18/01', '2027-01-18'],
  ['1. Visite le 4 janvier 2. Rencontre le 18 janvier', null],
  ['Entrée de Paul le 4 janvier, entrée de Samia le 18 janvier', null],
  ['Visite avant l’entrée. Le 4 janvier la directrice, le 18 janvier l’équipe', null],
])('[DEC-6] of several dates, %j starts on %s', (wording, start) => {
  expect(writtenStart(wording, TODAY)).toBe(start);
  expect(proposedStart(wording, TODAY, USUAL)).toBe(start ?? USUAL);
  expect(contradictedStart(wording, TODAY, USUAL)).toBe(start);
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
