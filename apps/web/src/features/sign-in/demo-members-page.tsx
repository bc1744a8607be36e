import { TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { signInAsDemoMember, type DemoMemberView, listDemoMembers } from '@passerelle/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { viewQuery } from '../../platform/view-query';
import { forgetMe } from '../../shared/account/me';
import { useCommand, useView } from '../../platform/queries';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { takeReturnPath } from '../../platform/return-path';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { PersonAvatar } from '../../ui/person-avatar';
import { ViewState } from '../../ui/view-state';
import { groupMembers, type MemberGroup } from './member-groups';
import { OutsideFrame } from './outside-frame';
import classes from './demo-members.module.css';
import frame from './outside-frame.module.css';

const demoMembersQuery = viewQuery(listDemoMembers);

type Pick = (member: DemoMemberView) => void;

function useRoleLabel(): (member: DemoMemberView) => string {
  const { t } = useTranslation('sign-in');
  const { t: word } = useTranslation('words');
  return ({ role, administrator }) => (role ? word(`role.${role}`) : administrator ? t('administrator') : '');
}

function Group({ group, open, onPick }: { group: MemberGroup; open: boolean; onPick: Pick }) {
  const { t } = useTranslation('sign-in');
  const roleLabel = useRoleLabel();
  return (
    <details className={classes.group} open={open}>
      <summary>
        <h2>{group.committee ?? t('noCommittee')}</h2>
        <span>{t('members', { count: group.members.length })}</span>
      </summary>
      <ul className={classes.members}>
        {group.members.map((member) => (
          <li key={`${member.accountId} ${member.role}`}>
            <UnstyledButton className={classes.member} onClick={() => onPick(member)}>
              <PersonAvatar name={member.name} />
              <span>
                <span className={classes.name}>{member.name}</span>
                <span className={classes.membership}>
                  {[roleLabel(member), member.organisationName].filter(Boolean).join(', ')}
                </span>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Members({ members, onPick }: { members: readonly DemoMemberView[]; onPick: Pick }) {
  const { t } = useTranslation('sign-in');
  const [filter, setFilter] = useState('');
  const groups = groupMembers(members, filter, useRoleLabel());
  return (
    <>
      <TextInput
        type="search"
        label={t('filter')}
        description={t('filterHint')}
        leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
        value={filter}
        onChange={(event) => setFilter(event.currentTarget.value)}
      />
      {groups.length === 0 ? <EmptyState title={t('noMatchTitle')}>{t('noMatch')}</EmptyState> : null}
      {groups.map((group, index) => (
        <Group key={group.committee} group={group} open={index === 0 || filter.trim().length > 1} onPick={onPick} />
      ))}
    </>
  );
}

/** The sign-in of the demonstration: a visitor acts as any of its members. */
export function Component() {
  const { t } = useTranslation('sign-in');
  const sentence = useRefusalSentence();
  const navigate = useNavigate();
  const members = useView(demoMembersQuery, {});
  const pick = useCommand(signInAsDemoMember);
  const enter: Pick = ({ accountId }) =>
    pick.mutate(
      { params: {}, body: { accountId } },
      {
        onSuccess: () => {
          forgetMe();
          void navigate(takeReturnPath(accountId));
        },
      },
    );
  return (
    <OutsideFrame wide>
      <PageHeader title={t('membersTitle')} />
      <p className={frame.intro}>{t('membersIntro')}</p>
      {pick.error ? (
        <Notice tone="late" spoken="alert">
          {sentence(pick.error)}
        </Notice>
      ) : null}
      <ViewState query={members}>{(list) => <Members members={list} onPick={enter} />}</ViewState>
    </OutsideFrame>
  );
}
