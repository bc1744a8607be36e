import { planMeeting, type BodyOf } from '@passerelle/contracts';

/** What is typed in the form, as text. */
export interface PlanDraft {
  date: string;
  time: string;
  durationMinutes: string;
  place: string;
  link: string;
}

export const PLAN_FIELDS = ['date', 'time', 'durationMinutes', 'place', 'link'] as const;
export type PlanField = (typeof PLAN_FIELDS)[number];

export const EMPTY_PLAN: PlanDraft = { date: '', time: '09:30', durationMinutes: '120', place: '', link: '' };

/** The command, or the fields that its contract refuses. */
export function readPlan(
  draft: PlanDraft,
  commandId: string,
): { body: BodyOf<typeof planMeeting> } | { wrong: PlanField[] } {
  const read = planMeeting.body.safeParse({
    commandId,
    date: draft.date,
    time: draft.time,
    durationMinutes: Number.parseInt(draft.durationMinutes, 10),
    place: draft.place.trim() || null,
    link: draft.link.trim() || null,
  });
  if (read.success) return { body: read.data };
  const refused = read.error.issues.map((issue) => issue.path[0]);
  return { wrong: PLAN_FIELDS.filter((field) => refused.includes(field)) };
}
