import { wordingDifference } from './wording-difference';

const changed = (before: string, after: string): string[] =>
  wordingDifference(before, after)
    .filter((piece) => piece.changed)
    .map((piece) => piece.text);

describe('what changed in a wording', () => {
  it('marks only the words that were not there', () => {
    expect(changed('Prêt jusqu’au 18 décembre ; le mercredi', 'Prêt jusqu’au 22 décembre ; le mercredi')).toEqual([
      '22',
    ]);
    expect(changed('Prêt', 'Prêt d’une clé')).toEqual(['d’une', 'clé']);
    expect(changed('Prêt d’une clé', 'Prêt')).toEqual([]);
    expect(changed('', 'Prêt')).toEqual(['Prêt']);
  });

  it('keeps the whole new text, spaces and lines included', () => {
    const after = 'Prêt d’une clé\n\nle vendredi  soir';
    expect(
      wordingDifference('le vendredi matin', after)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(after);
  });
});
