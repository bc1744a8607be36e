import { contradictedStart, proposedStart, unexplainedDates, writtenStart } from './written-start.js';

const TODAY = '2026-11-24';
const USUAL = '2026-11-30';

it.each([
  ['Entrée le 4 janvier', '2027-01-04'],
  ['Entrée le 4 janvier 2027', '2027-01-04'],
  ['Entrée le lundi 4 janvier, navette de 7 h 40', '2027-01-04'],
  ['Reprise au 1er février.', '2027-02-01'],
  ['Reprise le 1er\u00a0février', '2027-02-01'],
  ['Reprise le 1ᵉʳ février', '2027-02-01'],
  ['Reprise le premier février', '2027-02-01'],
  ['Début 04/01', '2027-01-04'],
  ['Début 04/01/2027', '2027-01-04'],
  ['Début 4/01/27', '2027-01-04'],
  ['Entrée le 4/1/2027', '2027-01-04'],
  ['Entrée le 04.01.2027.', '2027-01-04'],
  ['Entrée le 04-01-2027', '2027-01-04'],
  ['Entrée le 2027-01-04', '2027-01-04'],
  ['ENTRÉE LE 30 NOVEMBRE', '2026-11-30'],
  ['ENTREE LE 7 DECEMBRE', '2026-12-07'],
  ['Entrée dès le 24 novembre', '2026-11-24'],
  ['Entrée le 3 déc. à l’atelier', '2026-12-03'],
  ['Entrée le 4 jan. au GRETA', '2027-01-04'],
  ['Entrée le 4 janv. au GRETA', '2027-01-04'],
  ['Entrée le 24 juin', '2027-06-24'],
  ['Entrée le 29 février 2028', '2028-02-29'],
  ['Stage du 4 au 8 janvier', '2027-01-04'],
  ['Stage du 4-8 janvier', '2027-01-04'],
  ['Stage du 28 janvier au 4 février', '2027-01-28'],
  ['Stage du jeudi 28 janvier 2027 au jeudi 4 février 2027', '2027-01-28'],
  ['Stage du 12/01 au 30/01', '2027-01-12'],
  ['Stage du 12/01/2027 jusqu’au 30/01/2027', '2027-01-12'],
  ['Stage du lundi 4 au vendredi 8 janvier', '2027-01-04'],
  ['Stage du 12 au 30/01', '2027-01-12'],
  ['Essais les 4 et 5 janvier', '2027-01-04'],
  ['Essai le 4 ou le 5 janvier', '2027-01-04'],
  ['Entrée le 4 janvier, fin de période le 30 janvier', '2027-01-04'],
  ['Groupe de 6 et le 4 janvier en atelier', '2027-01-04'],
  ['On définit le 4 janvier ce qui suit', '2027-01-04'],
  ['Afin de préparer l’entrée le 4 janvier', '2027-01-04'],
  ['En fin de parcours, entrée le 4 janvier', '2027-01-04'],
  ['Orientations vers le GRETA et la Mission locale le 4 janvier', '2027-01-04'],
  ['Entrée de M. Martin le 4 janvier, bilan le 1er mars', '2027-01-04'],
  ['Entrées de Paul et Samia le 4 janvier', '2027-01-04'],
  ['Rentrée le 4 janvier', '2027-01-04'],
  ['Prise de poste le 4 janvier', '2027-01-04'],
  ['Elle reprend le 4 janvier', '2027-01-04'],
  ['À compter du 4 janvier', '2027-01-04'],
  ['Pièces à rendre avant le 15 décembre, stage le 4 janvier', '2027-01-04'],
])('[DEC-6] %j starts on %s', (wording, start) => {
  expect(writtenStart(wording, TODAY)).toBe(start);
  expect(unexplainedDates(wording, TODAY)).toEqual([]);
});

it.each([
  'Garde du mercredi à partir du mois prochain',
  'Temps partiel à 1/2, salle ouverte 24/7',
  'Appeler le 04.01.20.27.33 de 8.30 à 9.30',
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
  'Naissance le 4 janvier 1990',
  'Né le 04/01/90, entrée à l’atelier',
  'Le 31 novembre, le 45/01, en 2027',
  'Salle 4 janvierette',
])('[DEC-6] %j gives no start and no date to ask about', (wording) => {
  expect(writtenStart(wording, TODAY)).toBeNull();
  expect(unexplainedDates(wording, TODAY)).toEqual([]);
});

it.each([
  'Bilan avec la famille le 15 décembre',
  'Le 15 décembre, bilan avec la famille',
  '15 décembre : rendez-vous à la Mission locale',
  'Bilan : le mardi 15 décembre',
  'Réunion le 15 décembre',
  'Rappel le 15 décembre',
  'Point d’étape le 15 décembre',
  'Relance de la mairie le 15 décembre',
  'Entretien le 15 décembre et le 4 janvier',
  'Réponse attendue pour le 8 décembre.',
  'Le bilan du 4 janvier est reporté au 11 janvier',
  '1. Visite le 4 janvier 2. Rencontre le 18 janvier',
])('[DEC-6] %j says that its date is something else', (wording) => {
  expect(writtenStart(wording, TODAY)).toBeNull();
  expect(unexplainedDates(wording, TODAY)).toEqual([]);
});

it.each([
  'Pas d’entrée le 4 janvier, abandon',
  'L’entrée du 4 janvier est annulée',
  'Entrée le 4 janvier annulée',
  'Annulation de l’entrée du 4 janvier',
  'Les entrées du 4 janvier et du 11 janvier sont annulées',
  'Il n’entre pas le 4 janvier',
  'La formation ne commencera pas le 4 janvier',
  'Ne reprend pas le 4 janvier ni le 11 janvier',
  'Pas d’entrée le 4 janvier ou le 11 janvier',
  'L’entrée du 4 janvier est reportée',
])('[DEC-6] %j gives its start up', (wording) => {
  expect(writtenStart(wording, TODAY)).toBeNull();
  expect(unexplainedDates(wording, TODAY)).toEqual([]);
});

it.each([
  'Entrée repoussée du 4 janvier au 11 janvier',
  'Entrée repoussée du 4 au 11 janvier',
  'Entrée repoussée du lundi 4 au lundi 11 janvier',
  'L’entrée du 4 janvier est reportée au 11 janvier',
  'L’entrée du 4 janvier, reportée au 11 janvier',
  'Report de l’entrée au 11 janvier',
  'Entrée décalée au 11 janvier',
  'Entrée avancée au lundi 11 janvier',
  'Entrée initialement prévue le 4 janvier, reportée au 11 janvier',
  'Entrée le 11 janvier (au lieu du 4 janvier)',
  'Entrée le 11 janvier et non le 4 janvier',
  'Pas d’entrée le 4 janvier mais le 11 janvier',
])('[DEC-6] %j starts on the new day', (wording) => {
  expect(writtenStart(wording, TODAY)).toBe('2027-01-11');
});

it.each([
  ['1. Visite le 4 janvier 2. Entrée le 18 janvier', '2027-01-18'],
  ['Bilan le 1er décembre. Entrée à l’atelier le lundi 18 janvier', '2027-01-18'],
  ['Visite le 4 janvier, début du stage : 18/01', '2027-01-18'],
  ['Visite le 4 janvier ; le stage commence le 18 janvier', '2027-01-18'],
  ['Visite le 4 janvier, en poste à partir du 18 janvier', '2027-01-18'],
  ['Entrée le 18 janvier, bilan le 1er mars', '2027-01-18'],
  ['Entrée le 18 janvier (navette), confirmée le 18/01', '2027-01-18'],
  ['Entrée le 18 janvier, le bilan du 15 décembre est annulé', '2027-01-18'],
  ['Entrée le 18 janvier et bilan reporté au 15 février', '2027-01-18'],
  ['Absent le 12 octobre : bilan le 1er décembre, entrée le 18 janvier', '2027-01-18'],
  ['Reprise le 18 janvier, rappel le 20 décembre', '2027-01-18'],
  ['Il reprend le 18 janvier après un point le 20 décembre', '2027-01-18'],
  ['Décision prise le 24 novembre : entrée le 18 janvier', '2027-01-18'],
  ['Le 4 janvier visite, le 18 janvier entrée', '2027-01-18'],
])('[DEC-6] of several dates, %j starts on %s', (wording, start) => {
  expect(writtenStart(wording, TODAY)).toBe(start);
  expect(proposedStart(wording, TODAY, USUAL)).toBe(start);
  expect(contradictedStart(wording, TODAY, USUAL)).toBe(start);
});

it('[DEC-6] a day of the last weeks is not put a year later', () => {
  expect(writtenStart('Entrée le 28 décembre', '2027-01-12')).toBeNull();
  expect(unexplainedDates('Entrée le 28 décembre', '2027-01-12')).toEqual([]);
});

it.each([
  ['Entrée de Paul le 4 janvier, entrée de Samia le 18 janvier', ['2027-01-04', '2027-01-18']],
  ['Orientations : GRETA le 4 janvier, Mission locale le 18 janvier', ['2027-01-04', '2027-01-18']],
  ['Visite avant l’entrée. Le 4 janvier la directrice, le 18 janvier l’équipe', ['2027-01-04', '2027-01-18']],
  ['Entrée le 4 janvier ou le 18 janvier', ['2027-01-04', '2027-01-18']],
  ['Bilan le 1er décembre, en atelier le 4 janvier', ['2027-01-04']],
  ['Bilan d’entrée le 4 janvier', ['2027-01-04']],
  ['Stage du 4 au 8 janvier avec bilan', ['2027-01-04']],
  ['Entrée pas avant le 4 janvier', ['2027-01-04']],
  ['N’entrera pas avant le 4 janvier', ['2027-01-04']],
  ['Ne prend pas son poste le 4 janvier', ['2027-01-04']],
  ['Entrée le 4 janvier, puis abandon', ['2027-01-04']],
  ['Le stage du 4 janvier est annulé', ['2027-01-04']],
  ['Reporté au 11 janvier', ['2027-01-11']],
  ['Entrée repoussée jusqu’au 11 janvier', ['2027-01-11']],
  ['Entrée le mardi 4 janvier 2027', ['2027-01-04']],
  ['Stage le mardi 4 janvier', ['2027-01-04']],
])('[DEC-7] %j is unsure: the usual start is kept, and %j asked about', (wording, asked) => {
  expect(writtenStart(wording, TODAY)).toBeNull();
  expect(proposedStart(wording, TODAY, USUAL)).toBe(USUAL);
  expect(unexplainedDates(wording, TODAY)).toEqual(asked);
});

it('[DEC-7] the start of the wording is proposed, else the usual one', () => {
  expect(proposedStart('Entrée le 4 janvier', TODAY, USUAL)).toBe('2027-01-04');
  expect(proposedStart('Cadre reposé à trois', TODAY, USUAL)).toBe(USUAL);
});

it('[DEC-7] a start that the wording contradicts is asked about, and no other', () => {
  expect(contradictedStart('Entrée le 4 janvier', TODAY, USUAL)).toBe('2027-01-04');
  expect(contradictedStart('Entrée le 4 janvier', TODAY, '2027-01-04')).toBeNull();
  expect(contradictedStart('Bilan le 1er décembre, entrée le 4 janvier', TODAY, '2027-01-04')).toBeNull();
  expect(contradictedStart('Bilan le 1er décembre, entrée le 4 janvier', TODAY, '2026-12-01')).toBe('2027-01-04');
  expect(contradictedStart('Cadre reposé à trois', TODAY, USUAL)).toBeNull();
});
