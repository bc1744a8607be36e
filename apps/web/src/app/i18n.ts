import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { hoursAndMinutes } from '../platform/dates';
import { noBreakSpaces } from '../platform/no-break-spaces';
import { rememberedLanguage, type Language } from '../platform/language';
import { french } from './catalogues/french';
import { withDe, withQue } from './french-elision';
import { typesetFrench } from './french-typography';

const names = Object.keys(french);

/** English is fetched when it is asked for; French is always loaded and replaces what is missing. */
export async function changeLanguage(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'ui')) {
    const { english } = await import('./catalogues/english');
    for (const [name, catalogue] of Object.entries(english)) i18next.addResourceBundle('en', name, catalogue);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** A value as it stands in a sentence: what people wrote keeps its signs on the line of the word before. */
function insertedText(value: unknown, format?: string, language?: string): unknown {
  if (typeof value === 'number' && format === 'hours') return hoursAndMinutes(value, language === 'en' ? 'en' : 'fr');
  if (typeof value !== 'string') return value;
  const text = noBreakSpaces(value);
  if (format === 'de') return withDe(text);
  return format === 'que' ? withQue(text) : text;
}

/** « l'espace de Karim A. » at the end of a sentence: the stop of the name is the stop of the sentence. */
function withOneStop(sentence: string, _key: string | string[], inserted: Record<string, unknown>): string {
  const ends = Object.values(inserted).some((value) => typeof value === 'string' && /[^.]\.$/.test(value));
  return ends ? sentence.replace(/(?<!\.)\.\.(?!\.)/g, '.') : sentence;
}
const oneStop = { type: 'postProcessor', name: 'one-stop', process: withOneStop } as const;

const nothing = (): void => undefined;
/** In place of the formatter of i18next, whose formats (number, currency…) no sentence uses. */
const inserting = { type: 'formatter', init: nothing, add: nothing, addCached: nothing, format: insertedText } as const;

/** Must end before the first page is drawn. */
export async function startI18n(): Promise<void> {
  await i18next
    .use(initReactI18next)
    .use(inserting)
    .use(oneStop)
    .init({
      lng: 'fr',
      fallbackLng: 'fr',
      ns: names,
      defaultNS: 'ui',
      postProcess: [oneStop.name],
      resources: { fr: typesetFrench(french) },
      interpolation: { escapeValue: false, alwaysFormat: true },
      react: { useSuspense: false },
    });
  const language = rememberedLanguage();
  if (language !== 'fr') await changeLanguage(language);
}
