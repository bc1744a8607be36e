import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmailAddress } from '../../ui/email-address';
import { PersonAvatar } from '../../ui/person-avatar';
import type { PeopleMember, PeopleScreen } from './use-people-screen';
import classes from './people.module.css';

interface MemberRowProps {
  member: PeopleMember;
  organisationId: string;
  manage: boolean;
  screen: PeopleScreen;
}

function Actions({ member, organisationId, screen }: Omit<MemberRowProps, 'manage'>) {
  const { t } = useTranslation('people');
  const { name, role } = member;
  return (
    <div className={classes.actions}>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={t('replaceOf', { name })}
        onClick={() => screen.open({ form: 'invite', organisationId, role, replaces: member })}
      >
        {t('replace')}
      </Button>
      {member.abilities.end ? (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t('endOf', { name })}
          onClick={() => screen.open({ form: 'end', organisationId, member })}
        >
          {t('end')}
        </Button>
      ) : null}
    </div>
  );
}

/** One membership: who, in which role, and, for a member who manages, how to write and what would be reassigned. */
export function MemberRow({ member, organisationId, manage, screen }: MemberRowProps) {
  const { t } = useTranslation(['people', 'words']);
  const { name, role, email, followUps, referentOf, deactivated } = member;
  const carried = [
    ...(followUps > 0 ? [t(deactivated ? 'toPassOn' : 'followUps', { count: followUps })] : []),
    ...(referentOf > 0 ? [t('referentOf', { count: referentOf })] : []),
  ];
  return (
    <li className={classes.row}>
      <PersonAvatar name={name} />
      <div>
        <p className={classes.name}>{name}</p>
        <p className={classes.meta}>{[t(`words:role.${role}`), ...(manage ? carried : [])].join(', ')}</p>
        {deactivated ? (
          <p className={classes.meta} data-watch>
            {t('deactivated')}
          </p>
        ) : null}
        {email ? (
          <p className={classes.email}>
            <EmailAddress>{email}</EmailAddress>
          </p>
        ) : null}
      </div>
      {manage ? <Actions member={member} organisationId={organisationId} screen={screen} /> : null}
    </li>
  );
}
