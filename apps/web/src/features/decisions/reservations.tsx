import { UnstyledButton } from '@mantine/core';
import { IconMessageReport } from '@tabler/icons-react';
import type { AgendaItemView, OrganisationView } from '@passerelle/contracts';
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../ui/key-hint';
import { MadeReservation } from './made-reservation';
import { ReservationForm } from './reservation-form';
import { useReservationDraft } from './reservation-draft';
import classes from './reservations.module.css';

export interface ReservationCommands {
  /** Opens the form; false for a member who may not say any. */
  open: () => boolean;
}

interface ReservationsProps {
  item: Pick<AgendaItemView, 'id' | 'meetingId' | 'reservations' | 'reservableFor'>;
  organisations: readonly OrganisationView[];
  blocked: boolean;
  /** What has been done, in words. */
  onDone: (words: string) => void;
  ref: Ref<ReservationCommands>;
}

/** What an organisation wants the minutes to say beside the decision: said by it, or written down for it. */
export function Reservations({ item, organisations, blocked, onDone, ref }: ReservationsProps) {
  const { t } = useTranslation('decisions');
  const [draft, change, kept] = useReservationDraft(item);
  const [openings, setOpenings] = useState(0);
  const opener = useRef<HTMLButtonElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [only, ...others] = item.reservableFor;
  const open = (): boolean => {
    if (only === undefined) return false;
    if (!draft) change({ kind: 'reservation', organisationId: others.length === 0 ? only : null, text: '' });
    setOpenings(openings + 1);
    return true;
  };
  useImperativeHandle(ref, () => ({ open }));
  useEffect(() => {
    if (openings > 0) field.current?.focus();
  }, [openings]);
  const leave = (): void => {
    change(null);
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (only === undefined && item.reservations.length === 0) return null;
  return (
    <section className={classes.section} aria-label={t('reservations')}>
      {item.reservations.length > 0 ? (
        <>
          <h2 ref={title} tabIndex={-1}>
            {t('reservations')}
          </h2>
          <ul>
            {item.reservations.map((reservation) => (
              <MadeReservation
                key={reservation.id}
                reservation={reservation}
                blocked={blocked}
                onWithdrawn={() => {
                  (opener.current ?? title.current)?.focus();
                  onDone(t(`reservationWithdrawn.${reservation.kind}`));
                }}
              />
            ))}
          </ul>
        </>
      ) : null}
      {draft ? (
        <ReservationForm
          itemId={item.id}
          draft={draft}
          kept={kept}
          field={field}
          blocked={blocked}
          organisations={organisations.filter(({ id }) => item.reservableFor.includes(id))}
          onChange={change}
          onLeave={leave}
          onAdded={(kind) => {
            leave();
            onDone(t(`reservationAdded.${kind}`));
          }}
        />
      ) : only === undefined ? null : (
        <UnstyledButton ref={opener} className={classes.opener} aria-keyshortcuts="D" onClick={open}>
          <IconMessageReport size={18} stroke={1.75} aria-hidden />
          {t('addReservation')} <KeyHint keys="D" />
        </UnstyledButton>
      )}
    </section>
  );
}
