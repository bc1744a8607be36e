import { Button } from '@mantine/core';
import { acceptInvitationCommand, showMe, type ViewOf, type previewInvitation } from '@passerelle/contracts';
import { TEXT_LIMITS } from '@passerelle/domain';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { call, Refused } from '../../platform/api';
import { rememberCommittee } from '../../shared/committees/chosen-committee';
import { forgetMe } from '../../shared/account/me';
import { paths } from '../../shared/paths';
import { useCommand } from '../../platform/queries';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { dropReturnPath } from '../../platform/return-path';
import { Notice } from '../../ui/notice';
import { LimitedTextInput } from '../../ui/limited-text';
import classes from './outside-frame.module.css';

type Looked = ViewOf<typeof previewInvitation>;

interface AcceptInvitationProps {
  token: string;
  looked: Looked;
}

/** Who invites to what, in one sentence. */
function Invited({ looked }: { looked: Looked }) {
  const { t } = useTranslation(['sign-in', 'words', 'people']);
  if (looked.administrator) return <p className={classes.intro}>{t('invitedToRun')}</p>;
  const role = looked.role ? t(`words:role.${looked.role}`) : '';
  return (
    <>
      <p className={classes.invited}>{looked.committeeName}</p>
      <p className={classes.place}>{[looked.organisationName, role].filter(Boolean).join(', ')}</p>
      {looked.role ? <p className={classes.intro}>{t(`people:roleHint.${looked.role}`)}</p> : null}
    </>
  );
}

/** The membership that was just taken is the committee that is shown first. */
async function landIn(committeeName: string | null): Promise<void> {
  const me = await call(showMe, {}, {}).catch(() => null);
  const membership = me?.seats.find((held) => held.committeeName === committeeName);
  if (membership) rememberCommittee(membership.committeeId);
}

/** Takes the membership, then goes to the page where the work begins. */
function useAccept({ token, looked }: AcceptInvitationProps) {
  const accept = useCommand(acceptInvitationCommand);
  const navigate = useNavigate();
  const enter = async (): Promise<void> => {
    forgetMe();
    dropReturnPath();
    await landIn(looked.committeeName);
    await navigate(looked.administrator ? paths.administration : paths.home, { replace: true });
  };
  const send = (name: string): void => {
    if (accept.isPending) return;
    accept.mutate({ params: {}, body: { token, name } }, { onSuccess: () => void enter() });
  };
  return { send, error: accept.error, pending: accept.isPending };
}

/** What the invitation opens, the name under which one is shown, and one button. */
export function AcceptInvitation(props: AcceptInvitationProps) {
  const { looked } = props;
  const { t } = useTranslation('sign-in');
  const sentence = useRefusalSentence();
  const { send, error, pending } = useAccept(props);
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const ofName = error instanceof Refused && error.problem.field === 'name';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const known = looked.knownName ?? name.trim();
    setMissing(known === '');
    if (known !== '') send(known);
  };
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <div>
        <Invited looked={looked} />
        {looked.knownName ? <p>{t('invitedKnown', { name: looked.knownName })}</p> : null}
      </div>
      {looked.knownName ? null : (
        <LimitedTextInput
          name="name"
          autoComplete="off"
          className={classes.wide}
          label={t('invitedName')}
          description={t('invitedNameHint')}
          maxLength={TEXT_LIMITS.personName}
          value={name}
          error={missing ? t('invitedNameMissing') : ofName ? sentence(error) : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      {error && !ofName ? (
        <Notice
          tone="late"
          spoken="alert"
          actions={error instanceof Refused ? <Link to={paths.signIn}>{t('invitationSignIn')}</Link> : null}
        >
          {sentence(error)}
        </Notice>
      ) : null}
      <Button type="submit" size="md" loading={pending}>
        {looked.administrator ? t('acceptToRun') : t('acceptMembership')}
      </Button>
      <p className={classes.small}>{t('invitationOnce')}</p>
    </form>
  );
}
