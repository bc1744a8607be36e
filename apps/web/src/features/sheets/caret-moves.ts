import type { DocumentConnection } from '@passerelle/document-sync/client';
import type { Transaction } from 'yjs';

interface WatchedSheet {
  doc: DocumentConnection['doc'];
  presence: Pick<DocumentConnection['presence'], 'awareness'>;
}

/**
 * Calls back each time another member moves a caret or writes. A caret at the end of a text does not move while its
 * owner writes there, so the text itself is watched too. What was there on arrival moves no caret.
 */
export function watchCarets({ doc, presence }: WatchedSheet, onMove: (clientId: number) => void): () => void {
  const { awareness } = presence;
  const caretOf = (clientId: number): string => JSON.stringify(awareness.getStates().get(clientId)?.['cursor'] ?? null);
  const carets = new Map([...awareness.getStates().keys()].map((clientId) => [clientId, caretOf(clientId)]));
  const onPresence = (): void => {
    for (const clientId of awareness.getStates().keys()) {
      const caret = caretOf(clientId);
      const moved = caret !== 'null' && caret !== (carets.get(clientId) ?? 'null');
      carets.set(clientId, caret);
      if (moved && clientId !== doc.clientID) onMove(clientId);
    }
    for (const gone of [...carets.keys()].filter((clientId) => !awareness.getStates().has(clientId))) {
      carets.delete(gone);
    }
  };
  const onText = ({ beforeState, afterState }: Transaction): void => {
    if (beforeState.size === 0) return;
    for (const [clientId, clock] of afterState) {
      if (clientId !== doc.clientID && clock !== (beforeState.get(clientId) ?? 0)) onMove(clientId);
    }
  };
  awareness.on('change', onPresence);
  doc.on('afterTransaction', onText);
  return () => {
    awareness.off('change', onPresence);
    doc.off('afterTransaction', onText);
  };
}
