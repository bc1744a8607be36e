import { cleanReference } from './case-reference.js';
import { cleanShortFact } from './personal-details.js';

const PERSONAL = { refused: 'looks-like-personal-details' };

describe('[CASE-19] a commune, a territory or a public', () => {
  it.each([
    'Jean DUPONT',
    'DUPONT Jean-Michel',
    'jean dupont',
    'BENALI Sofiane',
    'Lina B.',
    'Mme Durand',
    'M.Durand',
    'Mme.Durand',
    'So\u200bfiane Benali',
    'Muret, 12 mars 1985',
    'Muret 1er août 1990',
    'Muret, Lina B.',
  ])('is no name of a person: %s', (text) => {
    expect(cleanShortFact(text, 'commune')).toEqual({ ...PERSONAL, field: 'commune' });
  });

  it.each([
    '12 rue des Lilas',
    '12 bis, avenue Foch, Muret',
    'Rue des Lilas',
    'Bât. B',
    'appt 12',
    '06 12 34 56 78',
    'Muret 0612345678',
    '+33 6 12 34 56 78',
    '０６.１２.３４.５６.７８',
    'lina@exemple.fr',
    'né le 12/03/1985',
    'Muret 12 03 85',
    '1985-03-12',
  ])('is no address, telephone, e-mail or date of birth: %s', (text) => {
    expect(cleanShortFact(text)).toMatchObject(PERSONAL);
  });

  it.each([
    'Muret',
    'Rue',
    'La Rue-Saint-Pierre',
    "Villeneuve-d'Ascq 59000",
    "L'Haÿ-les-Roses",
    'Saint Jean de Luz',
    'ST JEAN DE LUZ',
    'LUC SUR AUDE',
    'Pierre-Buffière',
    'JÛ BELLOC',
    'Toulouse Nord',
    'TOULOUSE Cedex 4',
    'Port Marianne',
    'Quartier Jean Jaurès',
    'Le Mirail (Toulouse)',
    '31500 Toulouse',
    'Paris 12e',
    'Place',
    'jeunes',
    '16-25 ans',
    "Demandeurs d'emploi",
    'Personnes exilées, depuis le 01/09/2026',
  ])('may be %s', (text) => {
    expect(cleanShortFact(text)).toBe(text);
  });

  it('refuses first what every text refuses', () => {
    expect(cleanShortFact(' ', 'commune')).toEqual({ refused: 'text-empty', field: 'commune' });
    expect(cleanShortFact('Muret 1/85/05/78/006/084')).toMatchObject({ refused: 'looks-like-social-security-number' });
  });
});

describe('[CASE-18] a reference', () => {
  it.each([
    'DU\u200bPONT JE\u200bAN 1',
    'JE\u00adAN-12',
    'MURET 12 mars 1985',
    'DUPONT Jean-Michel 12/03/1985',
    'DupontJean12',
    'DUPONT-JEAN-14',
    'DUPONT JEANINE 14',
    'jean 14',
    'Jean-Michel',
    'Dupont',
    'D12031985',
    'MURET-12-03-1985',
    'COPASS 06 12 34 56 78',
    '12 rue Foch',
    'lina@exemple.fr',
  ])('is no name and no contact: %s', (text) => {
    expect(cleanReference(text)).toEqual({ ...PERSONAL, field: 'reference' });
  });

  it.each([
    'DEMO-001',
    'TLS-2026-014',
    'MURET-001',
    'D31-00007',
    '00007',
    'A',
    'ML 31/2026-14',
    'Dossier 12 bis',
    'COPASS-LILLE-2026-11-30',
    'Saint-Jean 12',
    'France Travail 1234567A',
    'ÉTÉ-1',
  ])('may be %s', (text) => {
    expect(cleanReference(text)).toBe(text);
  });
});
