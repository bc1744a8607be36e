import type { Mail } from '../../platform/mail/mailer.js';

/** The token is after the `#`: browsers never send that part, so no server and no scanner receives it. */
export function signInMail(to: string, origin: string, token: string): Mail {
  return {
    to,
    subject: 'Votre lien de connexion à Passerelle',
    text: [
      'Bonjour,',
      '',
      'Voici le lien que vous avez demandé\u00a0:',
      `${origin}/connexion/lien#${token}`,
      '',
      'Il sert une seule fois, pendant dix minutes, dans le navigateur où vous l’avez demandé.',
      'Si vous n’avez rien demandé, vous n’avez rien à faire.',
      '',
      'Passerelle',
    ].join('\n'),
  };
}
