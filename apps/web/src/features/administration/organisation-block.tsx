import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import type { PeopleView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { Notice } from '../../ui/notice';
import { CorrectOrganisationForm } from './correct-organisation-form';
import { EndMembershipForm } from './end-membership-form';
import { InvitationRow } from './invitation-row';
import { InviteForm } from './invite-form';
import { MemberRow } from './member-row';
import { SiretWarning } from './organisation-fields';
import { useInvitationCommands } from './use-invitation-commands';
import { organisationTitleId, type PeopleOrganisation, type PeopleScreen } from './use-people-screen';
import classes from './people.module.css';

interface BlockProps {
  organisation: PeopleOrganisation;
  committeeId: string;
  abilities: PeopleView['abilities'];
  facilitatorsReachable: boolean;
  screen: PeopleScreen;
}

/** What it is: its name, its kind, its number and what it owes. */
function Facts({
  organisation,
  abilities: { manage },
  screen,
}: Pick<BlockProps, 'organisation' | 'abilities' | 'screen'>) {
  const { t } = useTranslation(['people', 'words']);
  const { id, name, kind, siret, siretDoubt, followUps, abilities, whyNotDescribed } = organisation;
  return (
    <div className={classes.facts}>
      <h2 id={organisationTitleId(id)} tabIndex={-1}>
        {name}
      </h2>
      <p className={classes.meta}>
        {[t(`words:organisationKind.${kind}`), ...(followUps > 0 ? [t('owed', { count: followUps })] : [])].join(', ')}
      </p>
      {manage && siret ? <p className={classes.meta}>{t('siret', { siret })}</p> : null}
      {manage && siretDoubt ? (
        <p className={classes.meta}>
          <SiretWarning words={t(`doubtShort.${siretDoubt}`)} />
        </p>
      ) : null}
      {whyNotDescribed ? <p className={classes.meta}>{t(`whyNotDescribed.${whyNotDescribed}`)}</p> : null}
      {abilities.describe ? (
        <Button
          size="compact-sm"
          variant="subtle"
          className={classes.inText}
          aria-label={t('correctOf', { organisation: name })}
          aria-expanded={screen.opened?.form === 'correct' && screen.opened.organisationId === id}
          onClick={() => screen.open({ form: 'correct', organisationId: id })}
        >
          {t('correct')}
        </Button>
      ) : null}
    </div>
  );
}

/** The form opened on this organisation, whichever it is. */
function OpenedHere({ organisation, committeeId, abilities, facilitatorsReachable, screen }: BlockProps) {
  const { opened } = screen;
  if (!opened || opened.form === 'add' || opened.organisationId !== organisation.id) return null;
  switch (opened.form) {
    case 'correct':
      return <CorrectOrganisationForm organisation={organisation} committeeId={committeeId} screen={screen} />;
    case 'invite':
      return (
        <InviteForm
          key={`${opened.email} ${opened.replaces?.membershipId}`}
          organisation={organisation}
          committeeId={committeeId}
          inviteAlone={abilities.inviteAlone}
          facilitatorsReachable={facilitatorsReachable}
          opened={opened}
          screen={screen}
        />
      );
    case 'end':
      return (
        <EndMembershipForm
          key={opened.member.membershipId}
          organisation={organisation}
          member={opened.member}
          handsOver={abilities.handOver}
          screen={screen}
        />
      );
  }
}

/** One organisation: its facts on one side, its members on the other. */
export function OrganisationBlock(props: BlockProps) {
  const { organisation, abilities, screen } = props;
  const { t } = useTranslation('people');
  const sentence = useRefusalSentence();
  const commands = useInvitationCommands(organisation, screen);
  const { manage } = abilities;
  const { error } = commands;
  const { id, name, members, invitations } = organisation;
  return (
    <li className={classes.organisation}>
      <Facts {...props} />
      <div className={classes.memberships}>
        {members.length + invitations.length === 0 ? <p className={classes.meta}>{t('nobody')}</p> : null}
        <ul>
          {members.map((member) => (
            <MemberRow key={member.membershipId} member={member} organisationId={id} manage={manage} screen={screen} />
          ))}
          {invitations.map((invitation) => (
            <InvitationRow key={invitation.id} invitation={invitation} commands={commands} />
          ))}
        </ul>
        {manage ? (
          <Button
            size="xs"
            variant="default"
            className={classes.invite}
            leftSection={<IconUserPlus size={16} stroke={1.75} aria-hidden />}
            aria-label={t('inviteOf', { organisation: name })}
            onClick={() => screen.open({ form: 'invite', organisationId: id })}
          >
            {t('invite')}
          </Button>
        ) : null}
        {screen.notice?.organisationId === id ? (
          <Notice tone="done" spoken="status" title={screen.notice.words} />
        ) : null}
        {error ? (
          <Notice tone="late" spoken="alert">
            {sentence(error)}
          </Notice>
        ) : null}
        <OpenedHere {...props} />
      </div>
    </li>
  );
}
