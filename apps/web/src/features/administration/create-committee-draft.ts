import { createCommittee, type BodyOf } from '@passerelle/contracts';
import type { CommitteeKind } from '@passerelle/domain';

/** The committee itself, as it is typed; its facilitator is apart. */
export interface CommitteeDraft {
  name: string;
  kind: CommitteeKind;
  territory: string;
  timeZone: string;
  email: string;
}

export const COMMITTEE_FIELDS = ['name', 'territory', 'email'] as const;
export type CommitteeField = (typeof COMMITTEE_FIELDS)[number];

export const EMPTY_COMMITTEE: CommitteeDraft = {
  name: '',
  kind: 'copass',
  territory: '',
  timeZone: 'Europe/Paris',
  email: '',
};

const { name, territory, facilitator } = createCommittee.body.shape;
const PARTS = {
  name: name.trim().min(1),
  territory: territory.trim().min(1),
  email: facilitator.shape.email,
};

/** The fields to correct before anything is sent. */
export function wrongFields(draft: CommitteeDraft): CommitteeField[] {
  return COMMITTEE_FIELDS.filter((field) => !PARTS[field].safeParse(draft[field].trim()).success);
}

type Leader = Omit<BodyOf<typeof createCommittee>['facilitator'], 'email'>;

/** The command of a draft without a wrong field. */
export function committeeCommand(
  draft: CommitteeDraft,
  leader: Leader,
  commandId: string,
): BodyOf<typeof createCommittee> {
  const { kind, timeZone } = draft;
  return {
    commandId,
    name: draft.name.trim(),
    kind,
    territory: draft.territory.trim(),
    timeZone,
    facilitator: { ...leader, email: draft.email.trim() },
  };
}
