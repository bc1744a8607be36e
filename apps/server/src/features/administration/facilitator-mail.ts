import type { Role } from '@passerelle/domain';
import type { Mail } from '../../platform/mail/mailer.js';
import { ROLE_NAMES } from './invitation-mail.js';

interface Facts {
  committeeName: string;
  organisationName: string;
  /** The page of the members. */
  page: string;
}

/** Asks for an agreement. The address that is invited is on the page alone. */
export function agreementMail(to: string, facts: Facts & { role: Role; authorName: string }): Mail {
  const { committeeName, organisationName, page, role, authorName } = facts;
  return {
    to,
    subject: 'Passerelle\u00a0: une invitation attend votre accord',
    text: [
      'Bonjour,',
      '',
      `Une personne est invitée à siéger dans le comité «\u00a0${committeeName}\u00a0», que vous animez\u00a0:`,
      `• organisation\u00a0: ${organisationName}`,
      `• rôle\u00a0: ${ROLE_NAMES[role]}`,
      `• invitation préparée par ${authorName}.`,
      '',
      'Rien ne lui est envoyé tant qu’une animatrice ou un animateur n’a pas donné son accord. Pour répondre\u00a0:',
      page,
      '',
      'Passerelle',
    ].join('\n'),
  };
}

/** Says who facilitates a committee from now on, and so reads all of its cases. */
export function facilitatorJoinedMail(to: string, facts: Facts & { name: string }): Mail {
  const { committeeName, organisationName, page, name } = facts;
  return {
    to,
    subject: 'Passerelle\u00a0: l’animation d’un comité change',
    text: [
      'Bonjour,',
      '',
      `${name} (${organisationName}) anime désormais le comité «\u00a0${committeeName}\u00a0» et en voit toutes les situations.`,
      '',
      'Si vous ne vous y attendiez pas, la page des membres dit qui a été invité, et permet de retirer une personne\u00a0:',
      page,
      '',
      'Passerelle',
    ].join('\n'),
  };
}
