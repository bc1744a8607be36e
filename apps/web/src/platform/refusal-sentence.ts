import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Refused, Unreachable } from './api';

/** The sentence that says why the server refused, and what to do. `t` is the translator of the namespace `refusals`. */
export function refusalSentence(t: TFunction<'refusals'>, error: unknown): string {
  if (error instanceof Refused) return t(error.problem.refused, { field: error.problem.field });
  return t(error instanceof Unreachable ? 'unreachable' : 'unexpected');
}

/** `refusalSentence` for a component that has another namespace. */
export function useRefusalSentence(): (error: unknown) => string {
  const { t } = useTranslation('refusals');
  return (error) => refusalSentence(t, error);
}
