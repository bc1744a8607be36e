import type { MeetingView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { isReadable } from '../../../../shared/agenda/agenda-item';
import { usePointWords } from '../../../../shared/agenda/point-kind';
import { EmptyState } from '../../../../ui/empty-state';
import { TakeBackOpening } from '../../agenda/take-back-opening';
import { agendaMinutes } from '../room-end';
import { nextUndone } from '../room-view';
import classes from './before-first-item.module.css';

/** The meeting is open and no item is: what it begins with, its time, where it is held, how to come in. */
export function BeforeFirstItem({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('meeting-room');
  const { titleOf } = usePointWords();
  const { agenda, durationMinutes: duration, place, link, directions } = meeting;
  const first = nextUndone(agenda);
  const beginning = first === null ? null : first.kind === 'point' ? titleOf(first) : first.reference;
  const question = first !== null && isReadable(first) && first.kind === 'case' ? first.question : null;
  return (
    <>
      <EmptyState title={t('noCurrentTitle')} action={<TakeBackOpening meeting={meeting} />}>
        {meeting.abilities.lead ? t('noCurrentLead') : t('noCurrent')}
      </EmptyState>
      <dl className={classes.facts}>
        {beginning === null ? null : (
          <div>
            <dt>{t('beginsWith')}</dt>
            <dd>{[beginning, question].filter(Boolean).join(' : ')}</dd>
          </div>
        )}
        <div>
          <dt>{t('wholeAgenda')}</dt>
          <dd>{t('agendaSum', { count: agenda.length, minutes: agendaMinutes(agenda), duration })}</dd>
        </div>
        {place === null && link === null ? null : (
          <div>
            <dt>{t('place')}</dt>
            <dd>{link === null ? place : <a href={link}>{place ?? t('remotely')}</a>}</dd>
          </div>
        )}
        {directions === null ? null : (
          <div>
            <dt>{t('directions')}</dt>
            <dd>{directions}</dd>
          </div>
        )}
      </dl>
    </>
  );
}
