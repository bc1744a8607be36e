import { Button } from '@mantine/core';
import { IconArrowForwardUp } from '@tabler/icons-react';
import type { GeneralPointView, MeetingView } from '@passerelle/contracts';
import { useImperativeHandle, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { itemDraft } from '../../../../shared/agenda/item-draft';
import { usePointWords } from '../../../../shared/agenda/point-kind';
import { ChangingText } from '../../../../ui/changing-text';
import { KeyHint } from '../../../../ui/key-hint';
import { Loading } from '../../../../ui/loading';
import { ReasonChip } from '../../../../ui/reason-chip';
import { useReturnFocus } from '../../../../ui/use-return-focus';
import classes from './point-panel.module.css';
import { PostponePointForm } from './postpone-point-form';
import { hasDraft } from '../../../../platform/drafts/use-draft';
import { nextUndone } from '../room-view';

/** The commands of the panel that have a key in the room. */
export interface PointCommands {
  postpone: () => void;
  record: () => void;
}

interface PointPanelProps {
  meeting: MeetingView;
  /** Undefined while it is on its way. */
  point: GeneralPointView | undefined;
  /** The connection is lost: the commands wait for it. */
  blocked: boolean;
  /** What has just been done, in words. */
  onDone: (words: string) => void;
  /** Takes everybody to the next item; without it the panel offers no such command. */
  onNext?: () => void;
  commands?: Ref<PointCommands>;
}

/** Beside a general point: it asks for no decision, it can be postponed, and the meeting goes on. */
export function PointPanel({ point, ...rest }: PointPanelProps) {
  if (!point) return <Loading lines={3} />;
  return <ShownPoint key={point.id} point={point} {...rest} />;
}

function ShownPoint(props: PointPanelProps & { point: GeneralPointView }) {
  const { meeting, point, blocked, onDone, onNext, commands } = props;
  const { t } = useTranslation(['points', 'meeting-room']);
  const { titleOf } = usePointWords();
  const [postponing, setPostponing] = useState(() => hasDraft(...itemDraft('postpone', point)));
  const form = useRef<{ submit: () => void }>(null);
  const button = useRef<HTMLButtonElement>(null);
  const returnFocus = useReturnFocus(() => button.current?.focus());
  const mayPostpone = point.abilities.postpone;
  const startPostpone = (): void => {
    if (!mayPostpone || postponing) return;
    returnFocus.remember();
    setPostponing(true);
  };
  useImperativeHandle(commands, () => ({
    postpone: startPostpone,
    record: () => blocked || form.current?.submit(),
  }));
  if (postponing && mayPostpone) {
    return (
      <PostponePointForm
        ref={form}
        point={point}
        blocked={blocked}
        onCancel={() => {
          setPostponing(false);
          returnFocus.restore();
        }}
        onPostponed={() => {
          setPostponing(false);
          onDone(t('postponedDone', { title: titleOf(point) }));
        }}
      />
    );
  }
  const next = meeting.abilities.lead && onNext ? nextUndone(meeting.agenda) : null;
  const postponed = point.status === 'postponed';
  return (
    <div className={classes.panel}>
      <div className={classes.body}>
        <h2>{t('general')}</h2>
        {postponed ? <Postponed missing={point.missing} /> : <p className={classes.lead}>{t('nothingToDecide')}</p>}
      </div>
      {mayPostpone || next ? (
        <div className={classes.actions}>
          {blocked ? <p className={classes.why}>{t('waitsForConnection')}</p> : null}
          {mayPostpone ? (
            <Button
              ref={button}
              variant="default"
              size="md"
              aria-keyshortcuts="R"
              disabled={blocked}
              onClick={startPostpone}
            >
              <ChangingText>{`${postponed ? t('postponeAgain') : t('postpone')} `}</ChangingText>
              <KeyHint keys="R" />
            </Button>
          ) : null}
          {next ? (
            <Button size="md" className={classes.primary} aria-keyshortcuts="N" disabled={blocked} onClick={onNext}>
              <ChangingText>{`${next.kind === 'point' ? t('next') : t('meeting-room:nextCase')} `}</ChangingText>
              <KeyHint keys="N" />
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

function Postponed({ missing }: { missing: string | null }) {
  const { t } = useTranslation('points');
  return (
    <>
      <ReasonChip tone="watch" icon={<IconArrowForwardUp stroke={1.75} aria-hidden />}>
        {t('postponed')}
      </ReasonChip>
      {missing ? <p className={classes.lead}>{t('itMisses', { missing })}</p> : null}
    </>
  );
}
