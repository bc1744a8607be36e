import { answerInvitationCommand, sendInvitationAgain, withdrawInvitation } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { CHANGES_PEOPLE } from './people-queries';
import { useFormCommand } from '../../platform/use-form-command';
import {
  organisationTitleId,
  type PeopleInvitation,
  type PeopleOrganisation,
  type PeopleScreen,
} from './use-people-screen';

export interface InvitationCommands {
  withdraw: (invitation: PeopleInvitation) => void;
  sendAgain: (invitation: PeopleInvitation) => void;
  answer: (invitation: PeopleInvitation, agreed: boolean) => void;
  error: Error | null;
}

/** What is done to an invitation with one click. What was done is said beside its organisation, which gets the focus. */
export function useInvitationCommands(organisation: PeopleOrganisation, screen: PeopleScreen): InvitationCommands {
  const { t } = useTranslation('people');
  const withdrawing = useFormCommand(withdrawInvitation, CHANGES_PEOPLE);
  const sending = useFormCommand(sendInvitationAgain, CHANGES_PEOPLE);
  const answering = useFormCommand(answerInvitationCommand, CHANGES_PEOPLE);
  const said = (words: string) => (): void => {
    screen.notify(organisation.id, words);
    document.getElementById(organisationTitleId(organisation.id))?.focus();
  };
  return {
    withdraw: ({ id, email }) =>
      withdrawing.send(
        (commandId) => ({ params: { invitationId: id }, body: { commandId } }),
        said(t('withdrawn', { email })),
      ),
    sendAgain: ({ id, email }) =>
      sending.send(
        (commandId) => ({ params: { invitationId: id }, body: { commandId } }),
        said(t('sentAgain', { email })),
      ),
    answer: ({ id, email }, agreed) =>
      answering.send(
        (commandId) => ({ params: { invitationId: id }, body: { commandId, agreed } }),
        said(agreed ? t('agreed', { email }) : t('refused', { email })),
      ),
    error: withdrawing.error ?? sending.error ?? answering.error,
  };
}
