const BLOCKS = ['paragraph', 'bulletList'] as const;

/**
 * What a sheet may hold, for whoever guards the document: four texts of paragraphs and bullets, bold or not. Nothing
 * else: no heading, link, image, attribute, nor any other root.
 */
export const sheetShape = {
  roots: { situation: BLOCKS, question: BLOCKS, exchanges: BLOCKS, proposal: BLOCKS },
  nodes: { paragraph: ['#text'], bulletList: ['listItem'], listItem: BLOCKS },
  marks: ['bold'],
  /** far beyond what people indent, and little for whoever reads the tree by recursion */
  maxDepth: 40,
} as const;
