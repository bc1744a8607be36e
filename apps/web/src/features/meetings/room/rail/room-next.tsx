import { Button } from '@mantine/core';
import type { MeetingView } from '@passerelle/contracts';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { currentItem } from '../room-clock';
import { nextUndone } from '../room-view';
import { ChangingText } from '../../../../ui/changing-text';
import { KeyHint } from '../../../../ui/key-hint';

interface RoomNextProps {
  meeting: MeetingView;
  pending: boolean;
  blocked: boolean;
  onNext: () => void;
  onClose: () => void;
  ref: Ref<HTMLButtonElement>;
}

/** What moves the meeting on: start, the next case or point, then closing. */
export function RoomNext({ meeting, pending, blocked, onNext, onClose, ref }: RoomNextProps) {
  const { t } = useTranslation(['meeting-room', 'points']);
  const next = nextUndone(meeting.agenda);
  if (!meeting.abilities.lead) return null;
  if (next) {
    const first = currentItem(meeting.agenda) === null;
    return (
      <Button
        ref={ref}
        variant={first ? 'filled' : 'default'}
        size="xs"
        aria-busy={pending}
        disabled={blocked}
        aria-keyshortcuts="N"
        onClick={onNext}
      >
        <ChangingText>{`${first ? t('firstCase') : next.kind === 'point' ? t('points:next') : t('nextCase')} `}</ChangingText>
        <KeyHint keys="N" />
      </Button>
    );
  }
  if (!meeting.abilities.close) return null;
  return (
    <Button ref={ref} size="xs" disabled={blocked} onClick={onClose}>
      {t('closeMeeting')}
    </Button>
  );
}
