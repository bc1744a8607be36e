import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RoomOffline } from '../../../features/meetings/room/room-offline';
import { LateText } from '../../../features/sheets/late-text';
import { useRefusalSentence } from '../../../platform/refusal-sentence';
import { KeyHint } from '../../../ui/key-hint';
import { Notice } from '../../../ui/notice';
import classes from './room.module.css';

interface RoomNoticesProps {
  /** Seconds since the line fell; null while it holds. */
  cut: number | null;
  /** What is not saved is on this device. */
  kept: boolean;
  error: Error | null;
  /** The leader went on while the viewer was writing. */
  movedOn: string | null;
  lateText: string;
  onFollow: () => void;
  onForget: () => void;
}

/** Under the bar: what concerns the whole room, one line each, nothing over the page. */
export function RoomNotices({ cut, kept, error, movedOn, lateText, onFollow, onForget }: RoomNoticesProps) {
  const { t } = useTranslation('meeting-room');
  const sentence = useRefusalSentence();
  return (
    <>
      <RoomOffline seconds={cut} kept={kept} />
      {error ? (
        <div className={classes.notice}>
          <Notice tone="late" spoken="alert" title={sentence(error)} />
        </div>
      ) : null}
      {movedOn !== null ? (
        <div className={classes.notice}>
          <Notice
            spoken="status"
            title={t('movedOn', { name: movedOn })}
            actions={
              <Button variant="default" size="xs" aria-keyshortcuts="S" onClick={onFollow}>
                {t('followAgain', { name: movedOn })} <KeyHint keys="S" />
              </Button>
            }
          />
        </div>
      ) : null}
      {lateText !== '' ? (
        <div className={classes.notice}>
          <LateText text={lateText} closed={false} onForget={onForget} />
        </div>
      ) : null}
    </>
  );
}
