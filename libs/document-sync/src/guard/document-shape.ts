/**
 * The allowed shape of a document, given by the product. Node names are those of Y.XmlElement; `#text` stands for
 * Y.XmlText. Whatever is not named is refused: other roots, maps, arrays, embeds, subdocuments, attributes, marks.
 */
export interface DocumentShape {
  /** root name → what it may directly contain */
  readonly roots: Readonly<Record<string, readonly string[]>>;
  /** node name → what it may directly contain */
  readonly nodes: Readonly<Record<string, readonly string[]>>;
  /** marks that text may carry; a mark is on or off and holds no value */
  readonly marks: readonly string[];
  /** nodes allowed one in another, counted from the root */
  readonly maxDepth: number;
}

/**
 * No shape at all: any shared type of Yjs under any name, whatever it means. Whose content it is, its clocks and that
 * nothing is left pending are judged as ever. The work of applying it is not counted: for measurements, not for people.
 */
export interface UnrestrictedShape {
  readonly anyContent: true;
  /** largest update of one push, in bytes; it may add as many clock units */
  readonly maxUpdateBytes: number;
}

export type AllowedShape = DocumentShape | UnrestrictedShape;

/** One shape for every document, or the shape of each; asked once, when the document is loaded. */
export type ShapeSource = AllowedShape | ((documentId: string) => Promise<AllowedShape>);

export const TEXT_NODE = '#text';
