import { NativeSelect, TextInput } from '@mantine/core';
import { inviteMember, type ViewOf } from '@passerelle/contracts';
import { INVITATION_DAYS, ROLES, type Role } from '@passerelle/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../platform/drafts/use-draft';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { Notice } from '../../ui/notice';
import { OpenedForm } from './opened-form';
import { ShownLink } from './shown-link';
import { CHANGES_PEOPLE } from './people-queries';
import { useFormCommand } from './use-form-command';
import type { OpenedFormOf, PeopleOrganisation, PeopleScreen } from './use-people-screen';
import { usualRole } from './usual-role';
import classes from './opened-form.module.css';

interface InviteFormProps {
  organisation: PeopleOrganisation;
  committeeId: string;
  opened: Extract<OpenedFormOf, { form: 'invite' }>;
  screen: PeopleScreen;
}

const INVITES = { ...CHANGES_PEOPLE, fills: ({ people }: ViewOf<typeof inviteMember>) => CHANGES_PEOPLE.fills(people) };

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

/** The address and the role as they are typed, then the link once it has been sent. */
function useInvitation({ organisation, committeeId, opened }: InviteFormProps) {
  const invite = useFormCommand(inviteMember, INVITES);
  const draftOf = ['invite', committeeId, organisation.id, opened.replaces?.membershipId ?? ''] as const;
  const [{ email, role }, write, kept] = useDraft<{ email: string; role: Role }>(draftOf, () => ({
    email: opened.email ?? '',
    role: opened.role ?? usualRole(organisation.kind),
  }));
  const [incomplete, setIncomplete] = useState(false);
  const [sent, setSent] = useState<{ email: string; link: string } | null>(null);
  const submit = (): void => {
    const read = inviteMember.body.shape.email.safeParse(email.trim());
    setIncomplete(!read.success);
    if (!read.success) return;
    const asked = { organisationId: organisation.id, role, email: read.data };
    const replacesMembershipId = opened.replaces?.membershipId ?? null;
    invite.send(
      (commandId) => ({ params: { committeeId }, body: { commandId, ...asked, replacesMembershipId } }),
      ({ link }) => {
        kept.forget();
        setSent({ email: read.data, link });
      },
    );
  };
  return { invite, email, role, write, kept, incomplete, sent, submit };
}

/** Somebody is invited by an address and a role; the link goes by mail and is shown here once. */
export function InviteForm(props: InviteFormProps) {
  const { organisation, opened, screen } = props;
  const { t } = useTranslation(['people', 'words']);
  const sentence = useRefusalSentence();
  const { invite, email, role, write, kept, incomplete, sent, submit } = useInvitation(props);
  if (sent) return <ShownLink {...sent} onClose={() => screen.close()} />;
  const named = { organisation: organisation.name, name: opened.replaces?.name };
  const refused = invite.refusedField === 'email' ? sentence(invite.error) : null;
  return (
    <OpenedForm
      title={opened.replaces ? t('replaceTitle', named) : t('inviteTitle', named)}
      submit={t('inviteSubmit')}
      cancel={t('cancel')}
      note={t('inviteNote', { days: INVITATION_DAYS })}
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
