import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconGripVertical } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../ui/key-hint';
import { PersonAvatar } from '../../ui/person-avatar';
import { When } from '../../ui/when';
import classes from './agenda-list.module.css';
import type { AgendaLine } from './agenda-order';
import { LineMinutes } from './line-minutes';
import { LineReason } from './line-reason';

export interface RowGestures {
  moveBy: (itemId: string, by: 1 | -1) => void;
  returnToProposals: (line: Extract<AgendaLine, { kind: 'case' }>) => void;
}

interface AgendaRowProps {
  line: Extract<AgendaLine, { kind: 'case' }>;
  index: number;
  total: number;
  startsAt: number;
  /** May be moved, timed and returned. */
  ordered: boolean;
  mover: string | undefined;
  gestures: RowGestures;
}

/** One case of the agenda: when, what, why, how long, and its handle. */
export function AgendaRow({ line, index, total, startsAt, ordered, mover, gestures }: AgendaRowProps) {
  const { t } = useTranslation('agenda');
  const sortable = useSortable({ id: line.itemId, disabled: !ordered });
  const style = { transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition };
  return (
    <li ref={sortable.setNodeRef} style={style} className={classes.row} data-held={sortable.isDragging || undefined}>
      {ordered ? (
        <button
          type="button"
          ref={sortable.setActivatorNodeRef}
          className={classes.handle}
          {...sortable.attributes}
          {...sortable.listeners}
          aria-roledescription={undefined}
          data-item={line.itemId}
          aria-label={t('move', { reference: line.reference, place: index + 1, total })}
        >
          <IconGripVertical size={16} stroke={1.75} aria-hidden />
        </button>
      ) : (
        <span />
      )}
      <span className={classes.time}>
        <When at={new Date(startsAt).toISOString()} form="clock" />
      </span>
      <span className={classes.place}>{index + 1}</span>
      <span className={classes.what}>
        <strong className={classes.reference}>{line.reference}</strong>
        <span className={classes.question}>{line.question}</span>
      </span>
      <span className={classes.why}>
        {mover ? <span className={classes.moved}>{t('movedBy', { name: mover })}</span> : <LineReason line={line} />}
      </span>
      <span className={classes.mover}>{mover ? <PersonAvatar name={mover} size="sm" /> : null}</span>
      <LineMinutes line={line} editable={ordered} />
      {ordered ? (
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              aria-label={t('moreFor', { reference: line.reference })}
            >
              <IconDots size={18} stroke={1.75} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item disabled={index === 0} onClick={() => gestures.moveBy(line.itemId, -1)}>
              {t('up')}
            </Menu.Item>
            <Menu.Item disabled={index === total - 1} onClick={() => gestures.moveBy(line.itemId, 1)}>
              {t('down')}
            </Menu.Item>
            {line.status === 'accepted' ? (
              <Menu.Item onClick={() => gestures.returnToProposals(line)}>{t('giveBack')}</Menu.Item>
            ) : null}
          </Menu.Dropdown>
        </Menu>
      ) : (
        <span />
      )}
      {sortable.isDragging ? (
        <p className={classes.holding}>
          {t('held', { place: sortable.newIndex + 1, total })}
          <KeyHint keys="↑" />
          <KeyHint keys="↓" /> {t('holdMove')} <KeyHint keys={t('space')} /> {t('holdPut')}{' '}
          <KeyHint keys={t('escape')} /> {t('holdCancel')}
        </p>
      ) : null}
    </li>
  );
}
