import { Button } from '@mantine/core';
import type { MeetingView } from '@passerelle/contracts';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Arrivals, type ArrivalCommands } from './arrivals/arrivals';
import { OwnAdmission } from './arrivals/own-admission';
import { RoomOffline } from './room-offline';
import { useRoomParts } from './room-parts';
import { useRefusalSentence } from '../../../platform/refusal-sentence';
import { KeyHint } from '../../../ui/key-hint';
import { Notice } from '../../../ui/notice';
import classes from './room.module.css';

interface RoomNoticesProps {
  meeting: MeetingView;
  /** The viewer has come: whether they are let in is known. */
  counted: boolean;
  arrivals: Ref<ArrivalCommands>;
  onSaid: (words: string) => void;
  /** Since when the connection has been cut; null while it holds. */
  cutSince: number | null;
  error: Error | null;
  /** The leader went on while the viewer was writing. `by` is null for the viewer's own lead, from another tab. */
  movedOn: { by: string | null } | null;
  /** Null where the bar shows the button already. */
  onFollow: (() => void) | null;
}

/** Under the bar: what concerns the whole room, one line each, nothing over the page. */
export function RoomNotices(props: RoomNoticesProps) {
  const { meeting, cutSince, error, movedOn, onFollow, onSaid } = props;
  const { RejectedTextNotice } = useRoomParts();
  const sentence = useRefusalSentence();
  return (
    <>
      <Offline since={cutSince} />
      {meeting.abilities.admit ? (
        <Arrivals meeting={meeting} blocked={cutSince !== null} commands={props.arrivals} onSaid={onSaid} />
      ) : null}
      {props.counted ? <OwnAdmission admission={meeting.admission} onSaid={onSaid} /> : null}
      {error ? (
        <div className={classes.notice}>
          <Notice tone="late" spoken="alert" title={sentence(error)} />
        </div>
      ) : null}
      {movedOn === null ? null : <MovedOn by={movedOn.by} onFollow={onFollow} />}
      <RejectedTextNotice closed={false} className={classes.notice} />
    </>
  );
}

function MovedOn({ by, onFollow }: { by: string | null; onFollow: (() => void) | null }) {
  const { t } = useTranslation('meeting-room');
  return (
    <div className={classes.notice}>
      <Notice
        spoken="status"
        title={by === null ? t('movedOnElsewhere') : t('movedOn', { name: by })}
        actions={
          onFollow ? (
            <Button variant="default" size="xs" aria-keyshortcuts="S" onClick={onFollow}>
              {by === null ? t('backToCurrent') : t('followAgain', { name: by })} <KeyHint keys="S" />
            </Button>
          ) : null
        }
      />
    </div>
  );
}

function Offline({ since }: { since: number | null }) {
  const { useSheetsFact } = useRoomParts();
  return <RoomOffline since={since} keeping={useSheetsFact('keeping')} />;
}
