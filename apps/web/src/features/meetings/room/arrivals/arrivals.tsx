import { Button, UnstyledButton } from '@mantine/core';
import { IconDoorEnter } from '@tabler/icons-react';
import type { MeetingView, ParticipantView } from '@passerelle/contracts';
import { useImperativeHandle, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalSentence } from '../../../../platform/refusal-sentence';
import { ChangingText } from '../../../../ui/changing-text';
import { KeyHint } from '../../../../ui/key-hint';
import { Notice } from '../../../../ui/notice';
import { useAdmissions } from '../../attendance/use-admissions';
import { useParticipants } from '../bar/use-participants';
import { focusShownItem } from '../room-regions';
import classes from './arrivals.module.css';
import { admittedOf, waitingMembers } from './waiting-members';

/** How many are let in one by one without asking for it. */
const LISTED = 2;

export interface ArrivalCommands {
  /** Lets in all who are expected; false when nobody is. */
  admitExpected: () => boolean;
}

interface ArrivalsProps {
  meeting: MeetingView;
  /** The connection is lost: nobody is let in before it is back. */
  blocked: boolean;
  commands: Ref<ArrivalCommands>;
  onSaid: (words: string) => void;
}

/** Who waits to be let into the room: each by name, all who are expected in one gesture. */
export function Arrivals({ meeting, blocked, commands, onSaid }: ArrivalsProps) {
  const { t } = useTranslation('meeting-room');
  const sentence = useRefusalSentence();
  const { expected, others } = waitingMembers(useParticipants(meeting.id));
  const { admit, admitWaiting, error } = useAdmissions(meeting.id);
  const region = useRef<HTMLElement>(null);
  const waiting = [...expected, ...others];
  const letIn = (members: readonly ParticipantView[], send = admit): void => {
    // The button that was pressed goes with those it lets in.
    if (region.current?.contains(document.activeElement)) {
      if (members.length < waiting.length) region.current.focus();
      else focusShownItem();
    }
    const accountIds = members.map(({ accountId }) => accountId);
    send(accountIds, (participants) => {
      const inside = admittedOf(participants, accountIds);
      const words = { count: inside.length, name: inside[0]?.name ?? '' };
      onSaid(inside.length > 0 ? t('arrivals.letIn', words) : t('arrivals.noneLetIn'));
    });
  };
  const admitExpected = (): boolean => {
    if (expected.length > 0) letIn(expected, admitWaiting);
    return expected.length > 0;
  };
  useImperativeHandle(commands, () => ({ admitExpected }));
  const [first] = waiting;
  return (
    <>
      <section
        ref={region}
        className={classes.arrivals}
        aria-label={t('arrivals.title')}
        tabIndex={-1}
        hidden={first === undefined}
      >
        <p className={classes.count} role="status">
          {first ? <IconDoorEnter size={18} stroke={1.75} aria-hidden /> : null}
          {first ? (
            <ChangingText>
              {t('arrivals.waiting', { count: waiting.length, name: first.name, from: first.organisationName })}
            </ChangingText>
          ) : null}
        </p>
        {expected.length > 0 ? (
          <Button size="xs" aria-keyshortcuts="A" disabled={blocked} onClick={admitExpected}>
            <ChangingText>
              {t('arrivals.admitExpected', { count: expected.length, name: expected[0]?.name ?? '' })}
            </ChangingText>
            &nbsp;
            <KeyHint keys="A" />
          </Button>
        ) : null}
        {waiting.length === expected.length && expected.length === 1 ? null : (
          <Names members={waiting} {...{ blocked, letIn }} />
        )}
      </section>
      {error ? (
        <div className={classes.problem}>
          <Notice tone="late" spoken="alert" title={sentence(error)} />
        </div>
      ) : null}
    </>
  );
}

interface NamesProps {
  members: readonly ParticipantView[];
  blocked: boolean;
  letIn: (members: readonly ParticipantView[]) => void;
}

/** Two at most are let in where they are named; more are named in one sentence, and let in one by one on demand. */
function Names({ members, blocked, letIn }: NamesProps) {
  const { t } = useTranslation('meeting-room');
  const [oneByOne, setOneByOne] = useState(false);
  const listed = oneByOne || members.length <= LISTED;
  const named = ({ name, expected }: ParticipantView): string =>
    expected ? name : `${name} (${t('arrivals.excused')})`;
  return (
    <>
      {listed ? (
        <ul className={classes.names}>
          {members.map((member) => (
            <li key={member.accountId}>
              <ChangingText>{`${named(member)}, ${member.organisationName}`}</ChangingText>
              <UnstyledButton
                className={classes.one}
                disabled={blocked}
                aria-label={t('arrivals.admitOne', { name: member.name })}
                onClick={() => letIn([member])}
              >
                {t('arrivals.admit')}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      ) : (
        <ChangingText className={classes.sentence}>{members.map(named).join(', ')}</ChangingText>
      )}
      {members.length > LISTED ? (
        <UnstyledButton className={classes.one} aria-expanded={oneByOne} onClick={() => setOneByOne(!oneByOne)}>
          {t('arrivals.oneByOne')}
        </UnstyledButton>
      ) : null}
    </>
  );
}
