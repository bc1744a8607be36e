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
import { usePointWords } from '../../../shared/agenda/point-kind';
import { FormattedDate } from '../../../ui/formatted-date';
import classes from './agenda-list.module.css';
import { lineKey, type AgendaLine, type CaseLine, type PointLine } from './agenda-order';
import { AgendaRow } from './agenda-row';
import type { LinePlace } from './line-frame';
import { PointRow } from './point-row';

interface AgendaListProps {
  agenda: readonly AgendaLine[];
  starts: readonly number[];
  ordered: boolean;
  moverOf: ReadonlyMap<string, string>;
  /** Spoken politely: the moves of the others, together. */
  heard: string;
  /** Those that may present a point. */
  organisations: readonly OrganisationView[];
  onMove: (itemId: string, index: number) => void;
  onReturn: (line: CaseLine) => void;
  onRemove: (line: PointLine) => void;
}

/** dnd-kit speaks at once and over everything; this list speaks politely by itself. */
const SILENT: Announcements = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

/** The agenda in its order: dragged, moved by keys or from each line's menu. */
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
  const ids = agenda.map(lineKey);
  const indexOf = (id: string | number | undefined): number => ids.indexOf(String(id));
  const say = (key: 'taken' | 'over' | 'put' | 'givenUp', id: string | number, index: number): void => {
    const line = agenda[indexOf(id)];
    if (!line || line.kind === 'reserved') return;
    const reference = line.kind === 'case' ? line.reference : titleOf(line);
    setSaid(t(key, { reference, place: index + 1, total: agenda.length }));
  };
  const moveBy = (itemId: string, by: 1 | -1): void => {
    const index = indexOf(itemId) + by;
    onMove(itemId, index);
    say('put', itemId, index);
  };
  const placeOf = (line: CaseLine | PointLine, index: number): LinePlace => ({
    index,
    total: agenda.length,
    startsAt: starts[index] ?? 0,
    ordered,
    mover: moverOf.get(line.itemId),
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
          {agenda.map((line, index) => {
            switch (line.kind) {
              case 'case':
                return (
                  <AgendaRow key={line.itemId} line={line} place={placeOf(line, index)} onReturn={props.onReturn} />
                );
              case 'point':
                return (
                  <PointRow
                    key={line.itemId}
                    line={line}
                    place={placeOf(line, index)}
                    organisations={props.organisations}
                    onRemove={props.onRemove}
                  />
                );
              case 'reserved':
                return <ReservedRow key={lineKey(line)} line={line} index={index} startsAt={starts[index] ?? 0} />;
            }
          })}
        </ol>
      </SortableContext>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <VisuallyHidden role="status">{props.heard}</VisuallyHidden>
    </DndContext>
  );
}

interface ReservedRowProps {
  line: Extract<AgendaLine, { kind: 'reserved' }>;
  index: number;
  startsAt: number;
}

/** Its place and its minutes: nothing else ever reaches this screen. */
function ReservedRow({ line, index, startsAt }: ReservedRowProps) {
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
      <span className={classes.minutes}>{t('minutes', { count: line.minutes })}</span>
      <span className={classes.menu} />
    </li>
  );
}
