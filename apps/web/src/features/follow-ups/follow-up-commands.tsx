import type { FollowUpView } from '@passerelle/contracts';
import { useRef, useState } from 'react';
import { forgetDraft, hasDraft } from '../../platform/drafts/use-draft';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { closesOnEscape } from '../../ui/closes-on-escape';
import { Notice } from '../../ui/notice';
import { CommandButtons } from './command-buttons';
import { CommandForm, followUpDraft, WRITTEN_KINDS, type FormKind } from './command-form';
import { useFollowUpCommands, type FollowUpCommand, type FollowUpCommandKind } from './use-follow-up-commands';
import { useForgetSettled } from './use-forget-settled';
import classes from './follow-ups.module.css';

interface FollowUpCommandsProps {
  followUp: FollowUpView;
  /** The committee's own day. */
  today: string;
  /** A command leaves: its answer may take the line away. */
  onSending?: () => void;
  onDone: (kind: FollowUpCommandKind) => void;
}

/** The form in which something was written and not sent, as long as its command is offered. */
function begun(followUp: FollowUpView): FormKind | null {
  const { abilities } = followUp;
  return WRITTEN_KINDS.find((kind) => abilities[kind] && hasDraft(...followUpDraft(kind, followUp))) ?? null;
}

/** What the viewer may do with a follow-up: buttons, then instead of them the form that a command needs. */
export function FollowUpCommands({ followUp, today, onSending, onDone }: FollowUpCommandsProps) {
  const sentence = useRefusalSentence();
  const [opened, setOpened] = useState<FormKind | null>(() => begun(followUp));
  useForgetSettled(followUp, opened !== null);
  const place = useRef<HTMLDivElement>(null);
  const {
    send: post,
    pending,
    error,
    forgetError,
  } = useFollowUpCommands(followUp, (kind) => {
    if (kind !== 'accept') forgetDraft(followUpDraft(kind, followUp));
    setOpened(null);
    onDone(kind);
  });
  const send = (command: FollowUpCommand): void => {
    onSending?.();
    post(command);
  };
  const close = (): void => {
    setOpened(null);
    forgetError();
    requestAnimationFrame(() => place.current?.querySelector('button')?.focus());
  };
  const back = (): void => {
    if (opened !== null) forgetDraft(followUpDraft(opened, followUp));
    close();
  };
  return (
    <>
      {opened === null ? (
        <CommandButtons
          ref={place}
          followUp={followUp}
          pending={pending}
          onAccept={() => send({ kind: 'accept' })}
          onOpen={setOpened}
        />
      ) : (
        <div className={classes.opened} onKeyDown={closesOnEscape(close)}>
          <CommandForm kind={opened} {...{ followUp, today, pending }} onBack={back} onSend={send} />
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
