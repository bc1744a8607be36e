/** Refers to content that the server does not have. */
export class MissingContentError extends Error {}

/** Refers to itself or to later content of its own, or to neighbours that no copy of the document ever had side by side. */
export class InconsistentOriginsError extends Error {}

/** Content that the shape allows nowhere. */
export class OutsideShapeError extends Error {}

/** Content that the shape allows, below a parent where it does not. */
export class DisallowedParentError extends Error {}

/** Would cost Yjs more work than the edits of one page can. */
export class IntegrationTooCostlyError extends Error {}
