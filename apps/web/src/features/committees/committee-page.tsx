import { showCommittee, type CommitteeView } from '@passerelle/contracts';
import { ROLES, type Role } from '@passerelle/domain';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useView } from '../../platform/queries';
import { PageHeader } from '../../ui/page-header';
import { PersonAvatar } from '../../ui/person-avatar';
import { Section } from '../../ui/section';
import { ViewState } from '../../ui/view-state';
import classes from './committee.module.css';

type Member = CommitteeView['members'][number];

function MembersOf({ role, members }: { role: Role; members: readonly Member[] }) {
  const { t: word } = useTranslation('words');
  const held = members.filter((member) => member.role === role);
  if (held.length === 0) return null;
  return (
    <div className={classes.role}>
      <h3>{word(`role.${role}`)}</h3>
      <ul className={classes.people}>
        {held.map((member) => (
          <li key={`${member.accountId} ${member.organisationName}`} className={classes.person}>
            <PersonAvatar name={member.name} />
            <span>
              <span className={classes.name}>{member.name}</span>
              <span className={classes.meta}>{member.organisationName}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Organisations({ organisations }: { organisations: CommitteeView['organisations'] }) {
  const { t: word } = useTranslation('words');
  return (
    <ul>
      {organisations.map(({ id, name, kind }) => (
        <li key={id} className={classes.organisation}>
          <span className={classes.name}>{name}</span>
          <span className={classes.meta}>{word(`organisationKind.${kind}`)}</span>
        </li>
      ))}
    </ul>
  );
}

function Shown({ committee }: { committee: CommitteeView }) {
  const { t } = useTranslation('committees');
  const { t: word } = useTranslation('words');
  const { members, organisations } = committee;
  return (
    <>
      <PageHeader
        title={committee.name}
        aside={`${word(`committeeKind.${committee.kind}`)}, ${t('territory', { territory: committee.territory })}`}
      />
      <div className={classes.columns}>
        <Section title={t('members')} note={members.length || null}>
          {members.length === 0 ? <p className={classes.meta}>{t('membersHidden')}</p> : null}
          {ROLES.map((role) => (
            <MembersOf key={role} role={role} members={members} />
          ))}
        </Section>
        <Section title={t('organisations')} note={organisations.length || null}>
          {organisations.length === 0 ? <p className={classes.meta}>{t('nobody')}</p> : null}
          <Organisations organisations={organisations} />
        </Section>
      </div>
    </>
  );
}

export function Component() {
  const { committeeId = '' } = useParams();
  const committee = useView(showCommittee, { committeeId });
  return (
    <ViewState query={committee} page>
      {(view) => <Shown committee={view} />}
    </ViewState>
  );
}
