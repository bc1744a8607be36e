import type { FollowUpView } from '@passerelle/contracts';
import { useRef, useState } from 'react';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { Notice } from '../../ui/notice';
import { GestureButtons } from './gesture-buttons';
import { GestureForm, type FormKind } from './gesture-form';
import { useFollowUpGestures, type FollowUpGesture, type GestureKind } from './use-follow-up-gestures';
import classes from './follow-ups.module.css';

interface FollowUpGesturesProps {
  followUp: FollowUpView;
  /** The committee's own day. */
  today: string;
  /** A gesture leaves: its answer may take the line away. */
  onSending?: () => void;
  onDone: (kind: GestureKind) => void;
}

/** What the viewer may do with a follow-up: buttons, then in their place the form that a gesture needs. */
export function FollowUpGestures({ followUp, today, onSending, onDone }: FollowUpGesturesProps) {
  const sentence = useRefusalSentence();
  const [opened, setOpened] = useState<FormKind | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const {
    send: post,
    pending,
    error,
    forgetError,
  } = useFollowUpGestures(followUp, (kind) => {
    setOpened(null);
    onDone(kind);
  });
  const send = (gesture: FollowUpGesture): void => {
    onSending?.();
    post(gesture);
  };
  const back = (): void => {
    setOpened(null);
    forgetError();
    requestAnimationFrame(() => place.current?.querySelector('button')?.focus());
  };
  return (
    <>
      {opened === null ? (
        <GestureButtons
          ref={place}
          followUp={followUp}
          pending={pending}
          onAccept={() => send({ kind: 'accept' })}
          onOpen={setOpened}
        />
      ) : (
        <div className={classes.opened} onKeyDown={(event) => event.key === 'Escape' && back()}>
          <GestureForm kind={opened} {...{ followUp, today, pending }} onBack={back} onSend={send} />
        </div>
      )}
      {error ? (
        <div className={classes.opened}>
          <Notice tone="late" spoken="alert">
            {sentence(error)}
          </Notice>
        </div>
      ) : null}
    </>
  );
}
