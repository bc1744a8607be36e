import { reportFollowThroughCommand, type BodyOf } from '@passerelle/contracts';
import { useRef } from 'react';
import { thing } from '../queries/things';
import { Refused } from '../../platform/api';
import { StableCommandId } from '../../platform/stable-command-id';
import { useCommand } from '../../platform/queries';

export type FollowThroughReport = Omit<BodyOf<typeof reportFollowThroughCommand>, 'commandId'>;

/** Reports how a decision was followed through: sent once for one answer; another answer replaces the former. */
export function useReportFollowThrough(decisionId: string, onReported: (answer: FollowThroughReport) => void) {
  const command = useCommand(reportFollowThroughCommand, { changes: [thing('committee'), thing('follow-ups')] });
  const stableId = useRef(new StableCommandId());
  const report = (answer: FollowThroughReport): void => {
    command.mutate(
      { params: { decisionId }, body: { ...answer, commandId: stableId.current.idFor(answer) } },
      {
        onSuccess: () => {
          stableId.current.answered();
          onReported(answer);
        },
        onError: (error) => error instanceof Refused && stableId.current.answered(),
      },
    );
  };
  return { report, pending: command.isPending, error: command.error };
}
