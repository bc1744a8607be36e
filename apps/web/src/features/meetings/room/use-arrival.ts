import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '../../../shared/agenda/agenda-item';
import { usePointWords } from '../../../shared/agenda/point-kind';

interface Arrival {
  questionRef: RefObject<HTMLHeadingElement | null>;
  /** What is said politely of the item that became current. */
  spoken: string;
}

/**
 * When the current item has changed by itself, its question or title takes the focus and is announced, once it is
 * there. `arrivals` counts those changes; `loadedId` is the case or the point that the screen shows.
 */
export function useArrival(arrivals: number, agendaItem: AgendaItem | null, loadedId: string | undefined): Arrival {
  const { t } = useTranslation(['meeting-room', 'points']);
  const { titleOf } = usePointWords();
  const questionRef = useRef<HTMLHeadingElement>(null);
  const handled = useRef(0);
  const [spoken, setSpoken] = useState('');
  const shown = agendaItem?.kind === 'reserved' ? true : agendaItem !== null && agendaItem.itemId === loadedId;
  const greet = useEffectEvent(() => {
    handled.current = arrivals;
    questionRef.current?.focus();
    if (agendaItem?.kind === 'reserved') setSpoken(t('arrivedReserved'));
    else if (agendaItem?.kind === 'point') setSpoken(t('points:arrived', { title: titleOf(agendaItem) }));
    else if (agendaItem) setSpoken(t('arrived', { reference: agendaItem.reference, question: agendaItem.question }));
  });
  useEffect(() => {
    if (shown && handled.current !== arrivals) greet();
  }, [arrivals, shown]);
  return { questionRef, spoken };
}
