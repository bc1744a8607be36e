import type { ReservationView } from '@passerelle/contracts';
import {
  isRefusal,
  mayFacilitate,
  mayReserveFor,
  mayWithdrawReservation,
  organisationsServed,
  requireReservable,
  withdrawReservation,
  type Reservation,
  type Viewer,
} from '@passerelle/domain';
import type { AuthorisedItem } from '../case-access.js';
import type { ItemPageFacts } from './item-facts.js';

/** A reservation, to a member who sees its case. */
export function presentReservation(
  reservation: Reservation,
  { meeting, caseFile, room }: AuthorisedItem,
  viewer: Viewer,
  { organisations, people }: ItemPageFacts,
): ReservationView {
  const { id, kind, organisationId, text, recordedBy } = reservation;
  const withdraw =
    mayWithdrawReservation(viewer, reservation, caseFile, room) &&
    !isRefusal(withdrawReservation(meeting, reservation, reservation.recordedAt));
  return {
    ...{ id, kind, text },
    organisationName: organisations.get(organisationId) ?? '',
    recordedByName: people.get(recordedBy) ?? '',
    abilities: { withdraw },
  };
}

/** The organisations of the committee in whose name the viewer may make a reservation now, its own first. */
export function reservableFor(
  { meeting, item, caseFile, room }: AuthorisedItem,
  viewer: Viewer,
  { organisations }: ItemPageFacts,
): string[] {
  if (requireReservable(meeting, item)) return [];
  const own = organisationsServed(viewer, meeting.committeeId);
  const others = mayFacilitate(viewer, meeting.committeeId) ? organisations.keys() : [];
  return [...new Set([...own, ...others])].filter((id) => mayReserveFor(viewer, caseFile, room, id));
}
