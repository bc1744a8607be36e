import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type Announcements,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { VisuallyHidden } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { OrganisationView } from '@passerelle/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem, CaseItem, PointItem, ReservedItem } from '../../../shared/agenda/agenda-item';
import { usePointWords } from '../../../shared/agenda/point-kind';
import { FormattedDate } from '../../../ui/formatted-date';
import classes from './agenda-list.module.css';
import { agendaItemKey } from './agenda-order';
import { AgendaRow } from './agenda-row';
import type { AgendaItemPlace } from './agenda-item-frame';
import { PointRow } from './point-row';

interface AgendaListProps {
  meetingId: string;
  agenda: readonly AgendaItem[];
  starts: readonly number[];
  ordered: boolean;
  moverOf: ReadonlyMap<string, string>;
  /** Spoken politely: the moves of the others, together. */
  announcement: string;
  /** Those that may present a point. */
  organisations: readonly OrganisationView[];
  onMove: (itemId: string, index: number) => void;
  onReturn: (agendaItem: CaseItem) => void;
  onRemove: (agendaItem: PointItem) => void;
}

/** dnd-kit announces assertively; this list announces politely by itself. */
const SILENT: Announcements = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

/** The agenda in its order: dragged, moved by keys or from each item's menu. */
export function AgendaList(props: AgendaListProps) {
  const { agenda, starts, ordered, moverOf, onMove } = props;
  const { t } = useTranslation('agenda');
  const { titleOf } = usePointWords();
  const [said, setSaid] = useState('');
  const [heldByKeys, setHeldByKeys] = useState(false);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const ids = agenda.map(agendaItemKey);
  const indexOf = (id: string | number | undefined): number => ids.indexOf(String(id));
  const say = (key: 'taken' | 'over' | 'put' | 'givenUp', id: string | number, index: number): void => {
    const agendaItem = agenda[indexOf(id)];
    if (!agendaItem || agendaItem.kind === 'reserved') return;
    const reference = agendaItem.kind === 'case' ? agendaItem.reference : titleOf(agendaItem);
    setSaid(t(key, { reference, place: index + 1, total: agenda.length }));
  };
  const moveBy = (itemId: string, by: 1 | -1): void => {
    const index = indexOf(itemId) + by;
    onMove(itemId, index);
    say('put', itemId, index);
  };
  const placeOf = (agendaItem: CaseItem | PointItem, index: number): AgendaItemPlace => ({
    index,
    total: agenda.length,
    startsAt: starts[index] ?? 0,
    ordered,
    mover: moverOf.get(agendaItem.itemId),
    heldByKeys,
    moveBy,
  });
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{ announcements: SILENT, screenReaderInstructions: { draggable: t('instructions') } }}
      onDragStart={({ active, activatorEvent }) => {
        setHeldByKeys('key' in activatorEvent);
        say('taken', active.id, indexOf(active.id));
      }}
      onDragOver={({ active, over }) => over && say('over', active.id, indexOf(over.id))}
      onDragCancel={({ active }) => say('givenUp', active.id, indexOf(active.id))}
      onDragEnd={({ active, over }) => {
        const index = indexOf(over?.id);
        if (index < 0) return;
        onMove(String(active.id), index);
        say('put', active.id, index);
      }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ol className={classes.list}>
          {agenda.map((agendaItem, index) => {
            switch (agendaItem.kind) {
              case 'case':
                return (
                  <AgendaRow
                    key={agendaItem.itemId}
                    agendaItem={agendaItem}
                    place={placeOf(agendaItem, index)}
                    onReturn={props.onReturn}
                  />
                );
              case 'point':
                return (
                  <PointRow
                    key={agendaItem.itemId}
                    meetingId={props.meetingId}
                    agendaItem={agendaItem}
                    place={placeOf(agendaItem, index)}
                    organisations={props.organisations}
                    onRemove={props.onRemove}
                  />
                );
              case 'reserved':
                return (
                  <ReservedRow
                    key={agendaItemKey(agendaItem)}
                    agendaItem={agendaItem}
                    index={index}
                    startsAt={starts[index] ?? 0}
                  />
                );
            }
          })}
        </ol>
      </SortableContext>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <VisuallyHidden role="status">{props.announcement}</VisuallyHidden>
    </DndContext>
  );
}

interface ReservedRowProps {
  agendaItem: ReservedItem;
  index: number;
  startsAt: number;
}

/** Its position and its minutes: nothing else ever reaches this screen. */
function ReservedRow({ agendaItem, index, startsAt }: ReservedRowProps) {
  const { t } = useTranslation('agenda');
  return (
    <li className={classes.row}>
      <span />
      <span className={classes.time}>
        <FormattedDate at={new Date(startsAt).toISOString()} form="clock" />
      </span>
      <span className={classes.place}>{index + 1}</span>
      <span className={classes.quiet}>
        <IconLock size={16} stroke={1.75} aria-hidden />
        {t('reserved')}
      </span>
      <span className={classes.why} />
      <span className={classes.mover} />
      <span className={classes.minutes}>{t('minutes', { count: agendaItem.minutes })}</span>
      <span className={classes.menu} />
    </li>
  );
}
