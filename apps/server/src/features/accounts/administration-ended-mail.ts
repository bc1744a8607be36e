import type { Mail } from '../../platform/mail/mailer.js';

/** Says that an administration has ended, and by whom. The subject names nobody. */
export function administrationEndedMail(to: string, byName: string): Mail {
  return {
    to,
    subject: 'Vous n’administrez plus Passerelle',
    text: [
      'Bonjour,',
      '',
      `${byName} a mis fin à votre administration de Passerelle. Vos places dans les comités ne changent pas.`,
      '',
      'Si vous ne vous y attendiez pas, parlez-en à cette personne.',
      '',
      'Passerelle',
    ].join('\n'),
  };
}
