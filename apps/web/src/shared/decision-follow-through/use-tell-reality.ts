import {
  showAgendaItem,
  showCaseFile,
  showGeneralPoint,
  showHome,
  tellRealityCommand,
  type BodyOf,
} from '@passerelle/contracts';
import { useRef } from 'react';
import { Refused } from '../../platform/api';
import { CommandGesture } from '../../platform/command-gesture';
import { useCommand } from '../../platform/queries';

export type RealityAnswer = Omit<BodyOf<typeof tellRealityCommand>, 'commandId'>;

/** Tells what became of a decision, once for one answer; another answer takes the place of the former. */
export function useTellReality(decisionId: string, onTold: (answer: RealityAnswer) => void) {
  const command = useCommand(tellRealityCommand, [showHome, showCaseFile, showAgendaItem, showGeneralPoint]);
  const gesture = useRef(new CommandGesture());
  const tell = (answer: RealityAnswer): void => {
    command.mutate(
      { params: { decisionId }, body: { ...answer, commandId: gesture.current.idFor(answer) } },
      {
        onSuccess: () => {
          gesture.current.answered();
          onTold(answer);
        },
        onError: (error) => error instanceof Refused && gesture.current.answered(),
      },
    );
  };
  return { tell, pending: command.isPending, error: command.error };
}
