import { NativeSelect, TextInput } from '@mantine/core';
import { inviteMember, type PeopleView } from '@passerelle/contracts';
import { INVITATION_DAYS, ROLES, type Role } from '@passerelle/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../platform/drafts/use-draft';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { Notice } from '../../ui/notice';
import { OpenedForm } from './opened-form';
import { CHANGES_PEOPLE } from './people-queries';
import { useFormCommand } from '../../platform/use-form-command';
import type { OpenedFormOf, PeopleOrganisation, PeopleScreen } from './use-people-screen';
import { usualRole } from './usual-role';
import classes from './opened-form.module.css';

interface InviteFormProps {
  organisation: PeopleOrganisation;
  committeeId: string;
  /** The roles to which an invitation leaves without the agreement of a facilitator. */
  inviteAlone: readonly Role[];
  /** False when no facilitator receives the mail that asks for it. */
  facilitatorsReachable: boolean;
  opened: Extract<OpenedFormOf, { form: 'invite' }>;
  screen: PeopleScreen;
}

/** True when what was just sent awaits the agreement of a facilitator. */
function isAwaited({ organisations }: PeopleView, organisationId: string, invited: { email: string; role: Role }) {
  const invitations = organisations.find(({ id }) => id === organisationId)?.invitations ?? [];
  const isIt = ({ email, role }: (typeof invitations)[number]): boolean =>
    email === invited.email.toLowerCase() && role === invited.role;
  return invitations.findLast(isIt)?.agreement === 'awaited';
}

/** What is said once the invitation is sent. */
function saidOf(view: PeopleView, organisationId: string, invited: { email: string; role: Role }) {
  if (!isAwaited(view, organisationId, invited)) return 'invited';
  return view.facilitatorsReachable ? 'invitedAwaits' : 'invitedUnreachable';
}

/** What happens to the membership that is replaced. */
function ReplaceNote({ replaced }: { replaced: { name: string; followUps: number } }) {
  const { t } = useTranslation('people');
  return (
    <p className={classes.lead}>
      {t('replaceNote', { name: replaced.name })}
      {replaced.followUps > 0 ? ` ${t('replaceHands', { count: replaced.followUps })}` : null}
    </p>
  );
}

/** The address and the role as they are typed; once sent, the form closes and the page says what happens. */
function useInvitation({ organisation, committeeId, opened, screen }: InviteFormProps) {
  const { t } = useTranslation('people');
  const invite = useFormCommand(inviteMember, CHANGES_PEOPLE);
  const draftOf = ['invite', committeeId, organisation.id, opened.replaces?.membershipId ?? ''] as const;
  const [{ email, role }, write, kept] = useDraft<{ email: string; role: Role }>(draftOf, () => ({
    email: opened.email ?? '',
    role: opened.role ?? usualRole(organisation.kind),
  }));
  const [incomplete, setIncomplete] = useState(false);
  const submit = (): void => {
    const read = inviteMember.body.shape.email.safeParse(email.trim());
    setIncomplete(!read.success);
    if (!read.success) return;
    const asked = { organisationId: organisation.id, role, email: read.data };
    const replacesMembershipId = opened.replaces?.membershipId ?? null;
    invite.send(
      (commandId) => ({ params: { committeeId }, body: { commandId, ...asked, replacesMembershipId } }),
      (view) => {
        kept.forget();
        screen.notify(organisation.id, t(saidOf(view, organisation.id, asked), { email: read.data }));
        screen.close();
      },
    );
  };
  return { invite, email, role, write, kept, incomplete, submit };
}

/** Somebody is invited by an address and a role; the link goes by mail alone. */
export function InviteForm(props: InviteFormProps) {
  const { organisation, inviteAlone, facilitatorsReachable, opened, screen } = props;
  const { t } = useTranslation(['people', 'words']);
  const sentence = useRefusalSentence();
  const { invite, email, role, write, kept, incomplete, submit } = useInvitation(props);
  const awaitsNote = t(facilitatorsReachable ? 'inviteNoteAwaits' : 'inviteNoteUnreachable');
  const named = { organisation: organisation.name, name: opened.replaces?.name };
  const refused = invite.refusedField === 'email' ? sentence(invite.error) : null;
  return (
    <OpenedForm
      title={opened.replaces ? t('replaceTitle', named) : t('inviteTitle', named)}
      submit={inviteAlone.includes(role) ? t('inviteSubmit') : t('inviteSubmitAwaits')}
      cancel={t('cancel')}
      note={inviteAlone.includes(role) ? t('inviteNote', { days: INVITATION_DAYS }) : awaitsNote}
      pending={invite.pending}
      draft={kept}
      onSubmit={submit}
      onClose={() => screen.close()}
    >
      {opened.replaces ? <ReplaceNote replaced={opened.replaces} /> : null}
      <div className={classes.fields}>
        <TextInput
          type="email"
          name="invited"
          autoComplete="off"
          label={t('email')}
          description={t('emailHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={email}
          error={incomplete ? t('wrong.email') : refused}
          onChange={(event) => write({ role, email: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('role')}
          description={t(`roleHint.${role}`)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={ROLES.map((value) => ({ value, label: t(`words:role.${value}`) }))}
          value={role}
          onChange={(event) =>
            write({ email, role: ROLES.find((known) => known === event.currentTarget.value) ?? role })
          }
        />
      </div>
      {invite.error && !refused ? (
        <Notice tone="late" spoken="alert">
          {sentence(invite.error)}
        </Notice>
      ) : null}
    </OpenedForm>
  );
}
