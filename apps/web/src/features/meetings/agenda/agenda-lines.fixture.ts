import type { AgendaLine, CaseLine, PointLine } from './agenda-order';

/** Lines of an agenda for the tests of this room. */
export function caseLine(itemId: string, fields: Partial<CaseLine> = {}): CaseLine {
  return {
    kind: 'case',
    place: 1,
    itemId,
    caseFileId: itemId,
    reference: itemId,
    question: '',
    reason: '',
    proposedByName: '',
    status: 'accepted',
    outcome: null,
    missing: null,
    minutes: 6,
    secondsSpent: 0,
    current: false,
    carriedOver: false,
    moved: null,
    version: 1,
    ...fields,
  };
}

export function pointLine(itemId: string, fields: Partial<PointLine> = {}): PointLine {
  return {
    kind: 'point',
    place: 1,
    itemId,
    point: 'seats',
    title: 'Places disponibles',
    organisationName: null,
    status: 'accepted',
    missing: null,
    minutes: 10,
    secondsSpent: 0,
    current: false,
    carriedOver: false,
    moved: null,
    version: 1,
    abilities: { edit: true, remove: true },
    ...fields,
  };
}

export function reservedLine(place = 2): AgendaLine {
  return { kind: 'reserved', place, minutes: 7, current: false };
}
