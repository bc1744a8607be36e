import { type addGeneralPointCommand, type BodyOf } from '@passerelle/contracts';
import { GENERAL_POINT_KINDS, minutesInRange, USUAL_POINT_MINUTES, type GeneralPointKind } from '@passerelle/domain';
import type { AgendaItem } from '../../../shared/agenda/agenda-item';

/** The content of the form of a general point. */
export interface PointDraft {
  kind: GeneralPointKind;
  title: string;
  organisationId: string | null;
  /** Null while the field is empty. */
  minutes: number | null;
}

export const POINT_FIELDS = ['title', 'minutes'] as const;
export type PointField = (typeof POINT_FIELDS)[number];

/** The title that a kind starts from, in the words of the reader. */
type UsualTitle = (kind: GeneralPointKind) => string;

/** The kinds that may still be added: one review of follow-ups is enough. */
export function offeredKinds(agenda: readonly AgendaItem[]): GeneralPointKind[] {
  const reviewed = agenda.some((agendaItem) => agendaItem.kind === 'point' && agendaItem.point === 'review');
  const others = GENERAL_POINT_KINDS.filter((kind) => kind !== 'review');
  return reviewed ? others : [...others, 'review'];
}

/** Kinds that an organisation speaks of. */
export function isPresented(kind: GeneralPointKind): boolean {
  return kind === 'presentation' || kind === 'seats';
}

export function newPoint(kind: GeneralPointKind, usualTitle: UsualTitle): PointDraft {
  return { kind, title: usualTitle(kind), organisationId: null, minutes: USUAL_POINT_MINUTES[kind] };
}

/** Another kind brings its own title and minutes, but takes back nothing that somebody typed. */
export function withKind(draft: PointDraft, kind: GeneralPointKind, usualTitle: UsualTitle): PointDraft {
  const usual = newPoint(kind, usualTitle);
  const before = newPoint(draft.kind, usualTitle);
  return {
    kind,
    title: draft.title === before.title || draft.title.trim() === '' ? usual.title : draft.title,
    organisationId: isPresented(kind) ? draft.organisationId : null,
    minutes: draft.minutes === before.minutes || draft.minutes === null ? usual.minutes : draft.minutes,
  };
}

/** The command, or the fields that are not ready for it. */
export function readPoint(
  draft: PointDraft,
  commandId: string,
): { body: BodyOf<typeof addGeneralPointCommand> } | { wrong: PointField[] } {
  const { kind, organisationId, minutes } = draft;
  const title = draft.title.trim();
  const untitled = title === '' && kind !== 'review';
  if (minutes === null || !minutesInRange(minutes)) return { wrong: untitled ? ['title', 'minutes'] : ['minutes'] };
  if (untitled) return { wrong: ['title'] };
  return { body: { commandId, point: kind, title, organisationId, minutes } };
}
