import { createSheet, writeContent } from '@passerelle/sheet';
import { act, renderHook } from '@testing-library/react';
import * as Y from 'yjs';
import { useRewrittenQuestion } from './use-rewritten-question';

const QUESTION = 'Quel appui proposer ?';

test('a question that another member changes while the sheet is open shows, and stays', () => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, createSheet({ question: QUESTION }));
  const asked = (text: string): void =>
    act(() => writeContent(doc, { question: [{ kind: 'paragraph', runs: [{ text, bold: false }] }] }));
  const { result, rerender } = renderHook(({ question }) => useRewrittenQuestion(doc, question), {
    initialProps: { question: ` ${QUESTION}` },
  });
  expect(result.current).toBe(false);
  act(() =>
    writeContent(doc, { exchanges: [{ kind: 'paragraph', runs: [{ text: 'Vient le mercredi', bold: false }] }] }),
  );
  expect(result.current).toBe(false);
  asked('Quel logement proposer ?');
  expect(result.current).toBe(true);
  asked(QUESTION);
  rerender({ question: QUESTION });
  expect(result.current).toBe(true);
});
