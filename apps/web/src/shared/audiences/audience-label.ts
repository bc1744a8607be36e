import { useTranslation } from 'react-i18next';

interface AudienceWords {
  /** The label of a data·inclusion `publics` code; words that are no code are shown as they were written. */
  labelOf: (audience: string) => string;
  /** What a field holds for the words typed: the code when they are its label. */
  audienceOf: (typed: string) => string;
}

/** The audience of a case is free text; an imported list often holds the published code instead. */
export function useAudienceWords(): AudienceWords {
  const { i18n } = useTranslation('audiences');
  const published: unknown = i18n.getResourceBundle('fr', 'audiences');
  const codes = typeof published === 'object' && published !== null ? Object.keys(published) : [];
  const labelOf = (audience: string): string =>
    codes.includes(audience) ? String(i18n.t(`audiences:${audience}` as never)) : audience;
  return { labelOf, audienceOf: (typed) => codes.find((code) => labelOf(code) === typed) ?? typed };
}
