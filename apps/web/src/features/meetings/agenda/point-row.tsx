import { Menu, VisuallyHidden } from '@mantine/core';
import { IconArrowForwardUp, IconCircleCheck, IconHistory, IconRepeat } from '@tabler/icons-react';
import type { OrganisationView } from '@passerelle/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PointIcon, usePointWords } from '../../../shared/agenda/point-kind';
import { ReasonChip } from '../../../ui/reason-chip';
import classes from './agenda-list.module.css';
import type { PointLine } from './agenda-order';
import { EditPointForm } from './edit-point-form';
import { LineFrame, type LinePlace } from './line-frame';
import { focusItem } from './use-preparation-keys';

interface PointRowProps {
  line: PointLine;
  place: LinePlace;
  organisations: readonly OrganisationView[];
  onRemove: (line: PointLine) => void;
}

/** One general point of the agenda, with its icon, its kind and who presents it. Changed in its place. */
export function PointRow({ line, place, organisations, onRemove }: PointRowProps) {
  const { t } = useTranslation('points');
  const words = usePointWords();
  const [editing, setEditing] = useState(false);
  const closeForm = (): void => {
    setEditing(false);
    focusItem(line.itemId);
  };
  const title = words.titleOf(line);
  const about = [words.kindBeside(line), line.organisationName && t('by', { organisation: line.organisationName })]
    .filter(Boolean)
    .join(', ');
  const { abilities, missing } = line;
  const waiting = line.carriedOver && line.status === 'accepted' ? missing : null;
  return (
    <LineFrame
      line={line}
      place={place}
      name={title}
      why={
        place.mover ? (
          <span className={classes.moved}>{t('movedBy', { name: place.mover })}</span>
        ) : isExplained(line) ? (
          <PointReason line={line} />
        ) : null
      }
      menu={
        <>
          {abilities.edit ? <Menu.Item onClick={() => setEditing(true)}>{t('edit')}</Menu.Item> : null}
          {abilities.remove ? <Menu.Item onClick={() => onRemove(line)}>{t('remove')}</Menu.Item> : null}
        </>
      }
      below={
        editing && abilities.edit ? (
          <EditPointForm line={line} organisations={organisations} onClose={closeForm} />
        ) : waiting ? (
          <p className={classes.since} data-point>
            {t('itMissed', { missing: waiting })}
          </p>
        ) : null
      }
    >
      <span className={classes.point}>
        <PointIcon kind={line.point} />
        <span>
          <VisuallyHidden>{t('general')}, </VisuallyHidden>
          <span className={classes.title}>{title}</span>{' '}
          {about === '' ? null : <span className={classes.about}>{about}</span>}
        </span>
      </span>
    </LineFrame>
  );
}

/** True when something is to be said of why the point is there. */
function isExplained({ point, status, carriedOver }: PointLine): boolean {
  return point === 'review' || carriedOver || status !== 'accepted';
}

/** Why the point is where it is: what became of it, or what it was the last time. */
function PointReason({ line }: { line: PointLine }) {
  const { t } = useTranslation('points');
  const icon = { stroke: 1.75, 'aria-hidden': true } as const;
  if (line.status === 'postponed') {
    const rule = line.missing ? <p>{t('itMisses', { missing: line.missing })}</p> : null;
    return (
      <ReasonChip icon={<IconArrowForwardUp {...icon} />} tone="watch" rule={rule}>
        {t('postponed')}
      </ReasonChip>
    );
  }
  if (line.status === 'discussed') {
    return (
      <ReasonChip icon={<IconCircleCheck {...icon} />} tone="done">
        {t('discussed')}
      </ReasonChip>
    );
  }
  if (line.point === 'review' && !line.missing) {
    return <ReasonChip icon={<IconHistory {...icon} />}>{t('reviewWhy')}</ReasonChip>;
  }
  return (
    <ReasonChip icon={<IconRepeat {...icon} />}>{line.missing ? t('postponedSince') : t('notReached')}</ReasonChip>
  );
}
