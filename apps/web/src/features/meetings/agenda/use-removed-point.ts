import { addGeneralPointCommand, moveAgendaItem, removePointCommand, type MeetingView } from '@passerelle/contracts';
import { useMutation } from '@tanstack/react-query';
import { uuidv4 } from 'lib0/random';
import { useEffect, useEffectEvent, useState } from 'react';
import { refreshViews } from '../../../platform/freshness';
import { changesMeeting, meetingQuery } from '../../../shared/queries/meetings';
import type { PointItem } from '../../../shared/agenda/agenda-item';
import { call } from '../../../platform/api';
import { useCommand } from '../../../platform/queries';
import { agendaItemKey, moveTo, type AgendaMove } from './agenda-order';
import { addedPoint } from './use-add-point';
import { focusItem, focusRow } from './use-preparation-keys';

/** A point taken off, and what puts it back at its position. */
export interface RemovedPoint {
  agendaItem: PointItem;
  organisationId: string | null;
  /** Its rank among the items that may be moved. */
  rank: number;
  /** Null when its position can't be named: it then comes back last. */
  move: AgendaMove | null;
  commandId: string;
}

/** Adds the point again, then moves it to its former position. Answers its new item. */
async function addAgain(meeting: MeetingView, removed: RemovedPoint): Promise<string | null> {
  const { agendaItem, organisationId, move, commandId } = removed;
  const body = {
    commandId,
    point: agendaItem.point,
    title: agendaItem.title,
    organisationId,
    minutes: agendaItem.minutes,
  };
  const view = await call(addGeneralPointCommand, { meetingId: meeting.id }, body);
  const added = addedPoint(meeting.agenda, view.agenda);
  if (added && move) await call(moveAgendaItem, { itemId: added.itemId }, { commandId: uuidv4(), after: move.after });
  return added?.itemId ?? null;
}

/** The focus goes to the item that replaces the one taken off, and to the one put back. */
function useFocusOnLines(agenda: MeetingView['agenda'], removed: RemovedPoint | null, backId: string | null): void {
  const gone =
    removed !== null && !agenda.some((agendaItem) => agendaItemKey(agendaItem) === removed.agendaItem.itemId);
  const back = backId !== null && agenda.some((agendaItem) => agendaItemKey(agendaItem) === backId);
  const focusNext = useEffectEvent(() => focusRow(removed?.rank ?? 0));
  useEffect(() => {
    if (gone) focusNext();
  }, [gone]);
  useEffect(() => {
    if (back) focusItem(backId);
  }, [back, backId]);
}

/** Takes a general point off without asking, and puts it back as easily. */
export function useRemovedPoint(meeting: MeetingView) {
  const command = useCommand(removePointCommand, changesMeeting(meeting.id));
  const [removed, setRemoved] = useState<RemovedPoint | null>(null);
  const again = useMutation({
    mutationFn: (point: RemovedPoint) => addAgain(meeting, point),
    onSuccess: () => setRemoved(null),
    onSettled: () => refreshViews([meetingQuery]),
  });
  useFocusOnLines(meeting.agenda, removed, again.data ?? null);
  const remove = (agendaItem: PointItem): void => {
    const { itemId, version, organisationName } = agendaItem;
    const taken: RemovedPoint = {
      agendaItem,
      organisationId: meeting.organisations.find(({ name }) => name === organisationName)?.id ?? null,
      rank: meeting.agenda.filter(({ kind }) => kind !== 'reserved').indexOf(agendaItem),
      move: moveTo(meeting.agenda, itemId),
      commandId: uuidv4(),
    };
    const body = { commandId: uuidv4(), expectedVersion: version };
    command.mutate({ params: { itemId }, body }, { onSuccess: () => setRemoved(taken) });
  };
  return {
    removed,
    remove,
    putBack: () => removed && !again.isPending && again.mutate(removed),
    forget: () => setRemoved(null),
    error: command.error ?? again.error,
  };
}
