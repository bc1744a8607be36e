const BLOCKS = ['paragraph', 'bulletList'] as const;

/** Paragraphs and bullets, bold or not. Nothing else: no heading, link, image nor attribute. */
const TEXTS = {
  nodes: { paragraph: ['#text'], bulletList: ['listItem'], listItem: BLOCKS },
  marks: ['bold'],
  /** far beyond what people indent, and little for code that reads the tree by recursion */
  maxDepth: 40,
} as const;

/** What a sheet may hold, for the guard of the document: its four texts, and no other root. */
export const sheetShape = {
  ...TEXTS,
  roots: { situation: BLOCKS, question: BLOCKS, exchanges: BLOCKS, proposal: BLOCKS },
} as const;

/** What the note of a general point may hold: its one text. A client that takes it for a sheet is refused. */
export const noteShape = { ...TEXTS, roots: { note: BLOCKS } } as const;
