import type { AgendaItem, CaseItem, PointItem } from './agenda-item';

/** Items of an agenda, for specs. */
export function caseItem(itemId: string, fields: Partial<CaseItem> = {}): CaseItem {
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

export function pointItem(itemId: string, fields: Partial<PointItem> = {}): PointItem {
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

export function reservedItem(place = 2): AgendaItem {
  return { kind: 'reserved', place, minutes: 7, current: false };
}
