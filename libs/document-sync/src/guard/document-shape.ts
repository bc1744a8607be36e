/**
 * The allowed shape of a document, given by the product. Node names are those of Y.XmlElement, `#text` is Y.XmlText.
 * Anything else is refused: other roots, maps, arrays, embeds, subdocuments, attributes, marks.
 */
export interface DocumentShape {
  /** root name → names of its direct children */
  readonly roots: Readonly<Record<string, readonly string[]>>;
  /** node name → names of its direct children */
  readonly nodes: Readonly<Record<string, readonly string[]>>;
  /** marks that text may carry; a mark is on or off and has no value */
  readonly marks: readonly string[];
  /** deepest nesting of nodes, counted from the root */
  readonly maxDepth: number;
}

/**
 * No shape: any shared type of Yjs under any name. Ownership, clocks and missing content are judged as usual; the cost
 * of integration is not counted. For measurements, not for people.
 */
export interface UnrestrictedShape {
  readonly anyContent: true;
  /** largest update of one push, in bytes; it may add as many clock units */
  readonly maxUpdateBytes: number;
}

export type AllowedShape = DocumentShape | UnrestrictedShape;

/** One shape for all documents, or a function that gives the shape of each; called when the document is loaded. */
export type ShapeSource = AllowedShape | ((documentId: string) => Promise<AllowedShape>);

export const TEXT_NODE = '#text';
