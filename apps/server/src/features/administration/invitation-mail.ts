import { INVITATION_DAYS, type Role } from '@passerelle/domain';
import type { Mail } from '../../platform/mail/mailer.js';

export const ROLE_NAMES: Record<Role, string> = {
  facilitator: 'animation du comité',
  prescriber: 'prescription',
  'training-provider': 'organisme de formation',
  'support-partner': 'acteur social',
  coordinator: 'coordination',
  observer: 'observation',
};

/** Neither the subject nor the first line names anybody. */
export function invitationMail(
  to: string,
  { committeeName, organisationName, role }: { committeeName: string; organisationName: string; role: Role },
  link: string,
): Mail {
  return {
    to,
    subject: 'Votre invitation à Passerelle',
    text: [
      'Bonjour,',
      '',
      `Le comité «\u00a0${committeeName}\u00a0» vous invite à y siéger pour «\u00a0${organisationName}\u00a0» (${ROLE_NAMES[role]}).`,
      '',
      'Pour accepter\u00a0:',
      link,
      '',
      `Ce lien sert une seule fois, pendant ${INVITATION_DAYS} jours. Il est pour vous\u00a0: ne le transmettez pas.`,
      'Si vous n’attendiez rien, vous n’avez rien à faire.',
      '',
      'Passerelle',
    ].join('\n'),
  };
}
