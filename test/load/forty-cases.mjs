// A document of forty cases as three people wrote it, always the same: what S4 opens.
const WORDS =
  'la personne vient le mardi et demande un logement proche du site avant la reprise de la formation le conseiller ' +
  'propose une navette puis rappelle la mission locale pour confirmer les horaires de garde avec la structure du ' +
  'quartier un bilan est prévu en juin après le stage en entreprise';

/** A seeded random number from 0 to 1 (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Its Yjs V1 state, about 68 kB: forty texts of a map, typed in by turns, corrected here and there. */
export function fortyCases(Y) {
  const random = randomFrom(2026);
  const among = (list) => list[Math.floor(random() * list.length)];
  const authors = [1, 2, 3].map((clientID) => Object.assign(new Y.Doc(), { clientID: 1_000_000_000 + clientID }));
  const words = WORDS.split(' ');
  const update = (doc, change) => {
    const before = Y.encodeStateVector(doc);
    doc.transact(change);
    const diff = Y.encodeStateAsUpdate(doc, before);
    for (const other of authors) if (other !== doc) Y.applyUpdate(other, diff);
  };
  update(authors[0], () => {
    for (let index = 0; index < 40; index++) authors[0].getMap('cases').set(`case-${index}`, new Y.Text());
  });
  for (let turn = 0; turn < 2_130; turn++) {
    const doc = among(authors);
    const text = doc.getMap('cases').get(`case-${Math.floor(random() * 40)}`);
    update(doc, () => {
      const at = Math.floor(random() * (text.length + 1));
      if (random() < 0.15 && text.length > 20) text.delete(Math.min(at, text.length - 4), 4);
      else text.insert(random() < 0.5 ? text.length : at, Array.from({ length: 3 }, () => among(words)).join(' '));
    });
  }
  return Y.encodeStateAsUpdate(authors[0]);
}
