import { Menu, VisuallyHidden } from '@mantine/core';
import { IconArrowForwardUp, IconCircleCheck, IconHistory, IconRepeat } from '@tabler/icons-react';
import type { OrganisationView } from '@passerelle/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PointItem } from '../../../shared/agenda/agenda-item';
import { itemDraft } from '../../../shared/agenda/item-draft';
import { PointIcon, usePointWords } from '../../../shared/agenda/point-kind';
import { ReasonChip } from '../../../ui/reason-chip';
import classes from './agenda-list.module.css';
import { hasDraft } from '../../../platform/drafts/use-draft';
import { EditPointForm } from './edit-point-form';
import { AgendaItemFrame, type AgendaItemPlace } from './agenda-item-frame';
import { focusItem } from './use-preparation-keys';

interface PointRowProps {
  meetingId: string;
  agendaItem: PointItem;
  place: AgendaItemPlace;
  organisations: readonly OrganisationView[];
  onRemove: (agendaItem: PointItem) => void;
}

/** One general point of the agenda, with its icon, its kind and who presents it. Changed in its place. */
export function PointRow({ meetingId, agendaItem, place, organisations, onRemove }: PointRowProps) {
  const { t } = useTranslation('points');
  const words = usePointWords();
  const [editing, setEditing] = useState(() =>
    hasDraft(...itemDraft('edit-point', { meetingId, id: agendaItem.itemId })),
  );
  const closeForm = (): void => {
    setEditing(false);
    focusItem(agendaItem.itemId);
  };
  const title = words.titleOf(agendaItem);
  const about = [
    words.kindBeside(agendaItem),
    agendaItem.organisationName && t('by', { organisation: agendaItem.organisationName }),
  ]
    .filter(Boolean)
    .join(', ');
  const { abilities, missing } = agendaItem;
  const waiting = agendaItem.carriedOver && agendaItem.status === 'accepted' ? missing : null;
  return (
    <AgendaItemFrame
      agendaItem={agendaItem}
      place={place}
      name={title}
      why={
        place.mover ? (
          <span className={classes.moved}>{t('movedBy', { name: place.mover })}</span>
        ) : isExplained(agendaItem) ? (
          <PointReason agendaItem={agendaItem} />
        ) : null
      }
      menu={
        <>
          {abilities.edit ? <Menu.Item onClick={() => setEditing(true)}>{t('edit')}</Menu.Item> : null}
          {abilities.remove ? <Menu.Item onClick={() => onRemove(agendaItem)}>{t('remove')}</Menu.Item> : null}
        </>
      }
      below={
        editing && abilities.edit ? (
          <EditPointForm {...{ meetingId, agendaItem, organisations }} onClose={closeForm} />
        ) : waiting ? (
          <p className={classes.since} data-point>
            {t('itMissed', { missing: waiting })}
          </p>
        ) : null
      }
    >
      <span className={classes.point}>
        <PointIcon kind={agendaItem.point} />
        <span>
          <VisuallyHidden>{t('general')}, </VisuallyHidden>
          <span className={classes.title}>{title}</span>{' '}
          {about === '' ? null : <span className={classes.about}>{about}</span>}
        </span>
      </span>
    </AgendaItemFrame>
  );
}

/** True when something is to be said of why the point is there. */
function isExplained({ point, status, carriedOver }: PointItem): boolean {
  return point === 'review' || carriedOver || status !== 'accepted';
}

/** Why the point is where it is: what became of it, or what it was the last time. */
function PointReason({ agendaItem }: { agendaItem: PointItem }) {
  const { t } = useTranslation('points');
  const icon = { stroke: 1.75, 'aria-hidden': true } as const;
  if (agendaItem.status === 'postponed') {
    const rule = agendaItem.missing ? <p>{t('itMisses', { missing: agendaItem.missing })}</p> : null;
    return (
      <ReasonChip icon={<IconArrowForwardUp {...icon} />} tone="watch" rule={rule}>
        {t('postponed')}
      </ReasonChip>
    );
  }
  if (agendaItem.status === 'discussed') {
    return (
      <ReasonChip icon={<IconCircleCheck {...icon} />} tone="done">
        {t('discussed')}
      </ReasonChip>
    );
  }
  if (agendaItem.point === 'review' && !agendaItem.missing) {
    return <ReasonChip icon={<IconHistory {...icon} />}>{t('reviewWhy')}</ReasonChip>;
  }
  return (
    <ReasonChip icon={<IconRepeat {...icon} />}>
      {agendaItem.missing ? t('postponedSince') : t('notReached')}
    </ReasonChip>
  );
}
