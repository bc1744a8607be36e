/** Hangs from what the server does not have. */
export class MissingContentError extends Error {}
/** Hangs from its own author's later text, or where nobody could have written. */
export class InconsistentOriginsError extends Error {}
/** Sits where the shape does not allow it. */
export class DisallowedParentError extends Error {}
/** Takes more work than what people write ever does. */
export class IntegrationTooCostlyError extends Error {}
