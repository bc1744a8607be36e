import { createHash } from 'node:crypto';
import { wordingDigest } from './wording-digest';

it('[DEC-2] computes the digest that the server computes', () => {
  for (const wording of ['', 'Prêt d’une clé 4G', 'ligne\nligne', 'é'.repeat(4_000)]) {
    expect(wordingDigest(wording)).toBe(createHash('sha256').update(wording, 'utf8').digest('hex'));
  }
});
