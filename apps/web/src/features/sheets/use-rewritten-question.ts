import { sheetText } from '@passerelle/sheet';
import { useEffect, useState } from 'react';
import type * as Y from 'yjs';

const isRewritten = (doc: Y.Doc, question: string): boolean => sheetText(doc, 'question').trim() !== question.trim();

/**
 * A sheet begins with the question of the case, which the page shows above: its text is shown only where somebody
 * rewrote it, by a version that was restored too. Once shown it stays: a member may be writing in it.
 */
export function useRewrittenQuestion(doc: Y.Doc, question: string): boolean {
  const [rewritten, setRewritten] = useState(() => isRewritten(doc, question));
  useEffect(() => {
    if (rewritten) return;
    const look = (): void => setRewritten(isRewritten(doc, question));
    look();
    doc.on('update', look);
    return () => doc.off('update', look);
  }, [doc, question, rewritten]);
  return rewritten;
}
