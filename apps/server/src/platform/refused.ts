import { isRefusal, type Refusal, type RefusalCode } from '@passerelle/domain';

/** An expected no, on its way to the edge. It is not an error: it is not logged as one. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.refused);
  }
}

/** Stops the use case with a refusal. */
export function refuse(code: RefusalCode, more: Omit<Refusal, 'refused'> = {}): never {
  throw new Refused({ refused: code, ...more });
}

/** Gives the result of a rule, or stops the use case with its refusal. */
export function accepted<Result extends object>(result: Result | Refusal): Exclude<Result, Refusal> {
  if (isRefusal(result)) throw new Refused(result);
  return result as Exclude<Result, Refusal>;
}

/** Stops the use case when a rule that only permits has refused. */
export function stopOn(refusal: Refusal | null): void {
  if (refusal) throw new Refused(refusal);
}

/** The text, or the refusal of the text. */
export function acceptedText(text: string | Refusal): string {
  if (typeof text !== 'string') throw new Refused(text);
  return text;
}

/** Refuses a command whose author saw another version than the one that is stored. */
export function requireVersion(stored: { version: number }, expectedVersion: number): void {
  if (stored.version !== expectedVersion) refuse('stale-version', { version: stored.version });
}
