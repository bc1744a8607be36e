import type { FollowUpView } from '@passerelle/contracts';
import classes from './given-follow-up.module.css';
import { GivenFollowUp } from './given-follow-up';

/** The follow-ups already given on this case. */
export function GivenFollowUps({ followUps }: { followUps: readonly FollowUpView[] }) {
  if (followUps.length === 0) return null;
  return (
    <ul className={classes.list}>
      {followUps.map((followUp) => (
        <GivenFollowUp key={followUp.id} followUp={followUp} />
      ))}
    </ul>
  );
}
