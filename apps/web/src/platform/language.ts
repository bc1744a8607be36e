import { remember, remembered } from './device-memory';

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = 'passerelle.language';

export function rememberedLanguage(): Language {
  return LANGUAGES.find((language) => language === remembered(KEY)) ?? 'fr';
}

export function rememberLanguage(language: Language): void {
  remember(KEY, language);
}
