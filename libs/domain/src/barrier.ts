import type { Refusal } from './refusal.js';

const SENSITIVE = [
  /^sante--/,
  /^difficultes-administratives-ou-juridiques--prendre-en-compte-une-problematique-judiciaire$/,
  /^famille--surmonter-conflits-separation-violence$/,
];

/** [CASE-4] Health, justice and violence codes are never shown outside their own compartment (GDPR articles 9 and 10). */
export function isSensitiveBarrier(code: string): boolean {
  return SENSITIVE.some((pattern) => pattern.test(code));
}

/** [CASE-4] The barriers of a case that the common file shows. */
export function shownBarriers({ barriers }: { barriers: readonly string[] }): string[] {
  return barriers.filter((code) => !isSensitiveBarrier(code));
}

/** [CASE-4] A barrier of health, justice or violence is not written in the common file. Refuses `invalid`. */
export function cleanBarriers(codes: readonly string[]): string[] | Refusal {
  return codes.some(isSensitiveBarrier) ? { refused: 'invalid', field: 'barriers' } : [...codes];
}
