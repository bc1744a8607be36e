import i18next from 'i18next';
import { startI18n } from './i18n';

test('what is put in a sentence is elided, kept on its line, and counted in hours', async () => {
  await startI18n();
  expect(i18next.t('people:inviteTitle', { organisation: 'Atelier Sud' })).toBe('Inviter un membre d’Atelier Sud');
  expect(i18next.t('attendance:presenceOf', { name: 'Inès' })).toBe('Présence d’Inès');
  expect(i18next.t('attendance:presenceOf', { name: 'Yanis' })).toBe('Présence de Yanis');
  expect(i18next.t('decisions:itMisses', { missing: 'Le devis ?' })).toBe('Il manque\u00a0: Le devis\u202f?');
  expect(i18next.t('frame:otherAccount.stopped', { name: 'Inès M.' })).toBe(
    'Cette page était celle d’Inès M. Plus rien n’en part.',
  );
  expect(i18next.t('frame:otherAccount.stopped', { name: 'Inès' })).toBe(
    'Cette page était celle d’Inès. Plus rien n’en part.',
  );
  expect(i18next.t('decisions:itMisses', { missing: 'Le devis...' })).toBe('Il manque\u00a0: Le devis...');
  expect(i18next.t('home:minutes', { minutes: 45, duration: 120 })).toBe('45\u00a0min sur 2\u00a0h');
});
