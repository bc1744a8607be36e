import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { watchCarets } from './caret-moves';
import { otherWriters } from './use-sheet-writers';

const SAMIA = 7;
const KARIM = 8;

function sheet(): { doc: Y.Doc; awareness: Awareness; place: (clientId: number, cursor: unknown) => void } {
  const doc = new Y.Doc();
  doc.getText('exchanges').insert(0, 'Déjà là');
  const awareness = new Awareness(doc);
  const place = (clientId: number, cursor: unknown): void => {
    awareness.states.set(clientId, { user: { name: clientId === SAMIA ? 'Samia' : 'Karim' }, cursor });
    awareness.emit('change', [{ added: [], updated: [clientId], removed: [] }, 'presence']);
  };
  return { doc, awareness, place };
}

describe('carets of the others', () => {
  let at: ReturnType<typeof sheet>;
  let moves: number[];
  let stop: () => void;

  beforeEach(() => {
    at = sheet();
    at.place(SAMIA, { anchor: 1, head: 1 });
    moves = [];
    stop = watchCarets({ doc: at.doc, presence: { awareness: at.awareness } }, (who) => moves.push(who));
  });
  afterEach(() => {
    stop();
    at.awareness.destroy();
  });

  it('reports a caret that moves, never one that rests', () => {
    at.place(SAMIA, { anchor: 1, head: 1 });
    expect(moves).toEqual([]);
    at.place(KARIM, { anchor: 3, head: 3 });
    at.place(SAMIA, { anchor: 2, head: 2 });
    at.place(KARIM, null);
    expect(moves).toEqual([KARIM, SAMIA]);
  });

  it('reports who writes, even where the caret does not move', () => {
    const hers = new Y.Doc();
    hers.clientID = SAMIA;
    Y.applyUpdate(hers, Y.encodeStateAsUpdate(at.doc));
    hers.getText('exchanges').insert(7, ' encore');
    Y.applyUpdate(at.doc, Y.encodeStateAsUpdate(hers));
    at.doc.getText('exchanges').insert(0, 'Moi : ');
    expect(moves).toEqual([SAMIA]);
  });

  it('names apart those who write and those who rest', () => {
    at.place(KARIM, { anchor: 3, head: 3 });
    const states = at.awareness.getStates();
    const own = at.awareness.clientID;
    expect(otherWriters(states, own, new Set([KARIM]))).toEqual({ writing: ['Karim'], resting: ['Samia'] });
    expect(otherWriters(states, own, new Set())).toEqual({ writing: [], resting: ['Karim', 'Samia'] });
  });
});
