import { addGeneralPointCommand, type MeetingView } from '@passerelle/contracts';
import { useState } from 'react';
import { changesMeeting } from '../../../shared/queries/meetings';
import type { PointItem } from '../../../shared/agenda/agenda-item';
import { Refused } from '../../../platform/api';
import { useCommandId } from '../../../platform/command-id';
import { useCommand } from '../../../platform/queries';
import { readPoint, type PointDraft, type PointField } from './point-draft';

/** The point that a view has and the agenda before it had not. */
export function addedPoint(before: MeetingView['agenda'], after: MeetingView['agenda']): PointItem | null {
  const known = new Set(before.flatMap((agendaItem) => (agendaItem.kind === 'point' ? agendaItem.itemId : [])));
  return (
    after.find((agendaItem): agendaItem is PointItem => agendaItem.kind === 'point' && !known.has(agendaItem.itemId)) ??
    null
  );
}

/** Sends a new point once, whatever the number of clicks. */
export function useAddPoint(meetingId: string, onAdded: (view: MeetingView) => void) {
  const { commandId, renew } = useCommandId();
  const command = useCommand(addGeneralPointCommand, changesMeeting(meetingId));
  const [wrong, setWrong] = useState<readonly PointField[]>([]);
  const add = (draft: PointDraft): void => {
    const read = readPoint(draft, commandId);
    setWrong('wrong' in read ? read.wrong : []);
    if ('wrong' in read || command.isPending) return;
    command.mutate(
      { params: { meetingId }, body: read.body },
      {
        onSuccess: (view) => {
          renew();
          onAdded(view);
        },
        // A refusal is final for this command: what is corrected is another one.
        onError: (error) => (error instanceof Refused ? renew() : undefined),
      },
    );
  };
  return { add, wrong, error: command.error, pending: command.isPending };
}
