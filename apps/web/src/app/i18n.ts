import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { rememberedLanguage, type Language } from '../platform/language';
import { french } from './catalogues/french';
import { withDe } from './french-elision';
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

/** Must end before the first page is drawn. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'fr',
    fallbackLng: 'fr',
    ns: names,
    defaultNS: 'ui',
    resources: { fr: typesetFrench(french) },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  i18next.services.formatter?.add('de', (name: unknown) => withDe(String(name)));
  const language = rememberedLanguage();
  if (language !== 'fr') await changeLanguage(language);
}
