import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconGripVertical } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadableItem } from '../../../shared/agenda/agenda-item';
import { KeyHint } from '../../../ui/key-hint';
import { PersonAvatar } from '../../../ui/person-avatar';
import { FormattedDate } from '../../../ui/formatted-date';
import classes from './agenda-list.module.css';
import { AgendaItemMinutes } from './agenda-item-minutes';

/** What the list knows of an item, whatever its kind. */
export interface AgendaItemPlace {
  index: number;
  total: number;
  startsAt: number;
  /** May be moved, timed and taken off. */
  ordered: boolean;
  mover: string | undefined;
  /** An item is held by keys: its keys are shown. */
  heldByKeys: boolean;
  moveBy: (itemId: string, by: 1 | -1) => void;
}

interface AgendaItemFrameProps {
  agendaItem: ReadableItem;
  place: AgendaItemPlace;
  name: string;
  /** Null when there is nothing to say: the words of the item take its space. */
  why: ReactNode;
  /** More entries of the item's menu. */
  menu: ReactNode;
  /** Under the item, as wide as it. */
  below?: ReactNode;
  children: ReactNode;
}

/** One item of the agenda: its handle, its hour, its position, what and why, its minutes and its menu. */
export function AgendaItemFrame({ agendaItem, place, name, why, menu, below, children }: AgendaItemFrameProps) {
  const { index, ordered, mover } = place;
  const sortable = useSortable({ id: agendaItem.itemId, disabled: !ordered });
  const style = { transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition };
  const held = sortable.isDragging;
  return (
    <li
      ref={sortable.setNodeRef}
      style={style}
      className={classes.row}
      data-held={held ? (place.heldByKeys ? 'keys' : 'pointer') : undefined}
    >
      {ordered ? <Handle agendaItem={agendaItem} name={name} place={place} sortable={sortable} /> : <span />}
      <span className={classes.time}>
        <FormattedDate at={new Date(place.startsAt).toISOString()} form="clock" />
      </span>
      <span className={classes.place}>{index + 1}</span>
      <span className={classes.what} data-wide={why === null || undefined}>
        {children}
      </span>
      {why === null ? null : <span className={classes.why}>{why}</span>}
      <span className={classes.mover}>{mover ? <PersonAvatar name={mover} size="sm" /> : null}</span>
      <AgendaItemMinutes agendaItem={agendaItem} name={name} editable={ordered} />
      {ordered ? (
        <AgendaItemMenu agendaItem={agendaItem} name={name} place={place} entries={menu} />
      ) : (
        <span className={classes.menu} />
      )}
      {below ? <div className={classes.below}>{below}</div> : null}
      {held && place.heldByKeys ? <Holding at={sortable.newIndex + 1} total={place.total} /> : null}
    </li>
  );
}

interface PartProps {
  agendaItem: ReadableItem;
  name: string;
  place: AgendaItemPlace;
}

function Handle({ agendaItem, name, place, sortable }: PartProps & { sortable: ReturnType<typeof useSortable> }) {
  const { t } = useTranslation('agenda');
  return (
    <button
      type="button"
      ref={sortable.setActivatorNodeRef}
      className={classes.handle}
      {...sortable.attributes}
      {...sortable.listeners}
      aria-roledescription={undefined}
      data-item={agendaItem.itemId}
      aria-label={t('move', { reference: name, place: place.index + 1, total: place.total })}
    >
      <IconGripVertical size={16} stroke={1.75} aria-hidden />
    </button>
  );
}

function AgendaItemMenu({ agendaItem, name, place, entries }: PartProps & { entries: ReactNode }) {
  const { t } = useTranslation('agenda');
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon
          className={classes.menu}
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t('moreFor', { reference: name })}
        >
          <IconDots size={18} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={place.index === 0} onClick={() => place.moveBy(agendaItem.itemId, -1)}>
          {t('up')}
        </Menu.Item>
        <Menu.Item disabled={place.index === place.total - 1} onClick={() => place.moveBy(agendaItem.itemId, 1)}>
          {t('down')}
        </Menu.Item>
        {entries}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The keys of an item that is held by them. */
function Holding({ at, total }: { at: number; total: number }) {
  const { t } = useTranslation('agenda');
  return (
    <p className={classes.holding}>
      {t('held', { place: at, total })}
      <KeyHint keys="↑" />
      <KeyHint keys="↓" /> {t('holdMove')} <KeyHint keys={t('space')} /> {t('holdPut')} <KeyHint keys={t('escape')} />{' '}
      {t('holdCancel')}
    </p>
  );
}
