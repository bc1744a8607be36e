import type { FollowUpView } from '@passerelle/contracts';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDateContext } from '../../platform/time-zone';
import { FollowUpAbout } from './follow-up-about';
import { FollowUpCommands } from './follow-up-commands';
import { FollowUpState } from './follow-up-state';
import type { FollowUpCommandKind } from './use-follow-up-commands';
import classes from './follow-ups.module.css';

interface FollowUpRowProps {
  followUp: FollowUpView;
  /** Owed by the viewer's own organisation. */
  owed: boolean;
  named?: boolean;
  /** The row is to stay in its place, whatever comes of the command. */
  onTouched: () => void;
}

/** One follow-up: why it is here, what is asked, the one command. What a command needs opens in place. */
export function FollowUpRow({ followUp, owed, named, onTouched }: FollowUpRowProps) {
  const { t } = useTranslation('follow-ups');
  const { today } = useDateContext();
  const [done, setDone] = useState<{ kind: FollowUpCommandKind } | null>(null);
  const said = useRef<HTMLParagraphElement>(null);
  // The button that was pressed has gone: the focus goes to what it did.
  useEffect(() => said.current?.focus({ preventScroll: true }), [done]);
  return (
    <li className={classes.row} data-row>
      <FollowUpState followUp={followUp} />
      <FollowUpAbout followUp={followUp} owed={owed} named={named} />
      <FollowUpCommands followUp={followUp} today={today} onSending={onTouched} onDone={(kind) => setDone({ kind })} />
      {done ? (
        <p ref={said} tabIndex={-1} className={classes.confirmed}>
          {t(`answered.${done.kind}`)}
        </p>
      ) : null}
    </li>
  );
}
