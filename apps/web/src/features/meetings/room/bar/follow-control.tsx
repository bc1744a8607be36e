import { Button, Menu, SegmentedControl } from '@mantine/core';
import '@mantine/core/styles/FloatingIndicator.layer.css';
import '@mantine/core/styles/SegmentedControl.layer.css';
import { IconArrowBackUp, IconChevronDown, IconEye, IconUsersGroup } from '@tabler/icons-react';
import type { MeetingView, ParticipantView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../../shared/account/me';
import { ChangingText } from '../../../../ui/changing-text';
import { KeyHint } from '../../../../ui/key-hint';
import classes from './follow-control.module.css';

interface FollowControlProps {
  meeting: MeetingView;
  participants: readonly ParticipantView[];
  following: boolean;
  onFollow: (following: boolean) => void;
  /** Leads from the current case. Absent when the viewer may not. */
  onLead: (() => void) | null;
  onClose: (() => void) | null;
}

/** Leading, following, or looking alone: always said, always one click from the other. */
export function FollowControl(props: FollowControlProps) {
  const { meeting, following, onFollow } = props;
  const { t } = useTranslation('meeting-room');
  if (meeting.leading || props.onLead) return <LeadMenu {...props} />;
  const leader = meeting.leaderName;
  if (!following && leader) {
    return (
      <Button
        className={classes.back}
        variant="light"
        size="xs"
        leftSection={<IconArrowBackUp size={16} stroke={1.75} aria-hidden />}
        aria-keyshortcuts="S"
        onClick={() => onFollow(true)}
      >
        {t('backWith', { name: leader })} <KeyHint keys="S" />
      </Button>
    );
  }
  return (
    <SegmentedControl
      size="sm"
      className={classes.two}
      aria-label={t('look')}
      value={following ? 'follow' : 'roam'}
      onChange={(value) => onFollow(value === 'follow')}
      data={[
        { value: 'follow', label: leader ? t('follow', { name: leader }) : t('followLeader') },
        { value: 'roam', label: t('roam') },
      ]}
    />
  );
}

function LeadMenu({ meeting, participants, following, onFollow, onLead, onClose }: FollowControlProps) {
  const { t } = useTranslation('meeting-room');
  const { accountId } = useMe();
  // A leader has perhaps a second tab, and does not follow herself.
  const inRoom = participants.filter((person) => person.online && person.admission === 'admitted');
  const others = inRoom.filter((person) => person.accountId !== accountId);
  const followers = others.filter((person) => person.following).length;
  const roamers = others.length - followers;
  return (
    <Menu position="bottom-end" width="min(320px, calc(100vw - 32px))" shadow="md">
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          className={classes.lead}
          leftSection={<IconUsersGroup size={16} stroke={1.75} aria-hidden />}
          rightSection={<IconChevronDown size={16} stroke={1.75} aria-hidden />}
        >
          <strong>{meeting.leading ? t('youLead') : t('leads', { name: meeting.leaderName ?? t('nobody') })}</strong>
          {meeting.leading ? (
            <ChangingText className={classes.count}>
              {(followers > 0 ? t('followers', { count: followers }) : t('nobodyFollows')) +
                (roamers > 0 ? t('roamers', { count: roamers }) : '')}
            </ChangingText>
          ) : null}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {!meeting.leading && onLead ? <Menu.Item onClick={onLead}>{t('takeLead')}</Menu.Item> : null}
        <Menu.Item leftSection={<IconEye size={16} stroke={1.75} aria-hidden />} onClick={() => onFollow(!following)}>
          {following ? t('roamAlone') : t('backToCurrent')}
        </Menu.Item>
        {onClose ? (
          <>
            <Menu.Divider />
            <Menu.Item onClick={onClose}>{t('closeMeeting')}</Menu.Item>
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}
