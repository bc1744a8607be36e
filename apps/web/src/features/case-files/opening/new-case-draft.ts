import type { BodyOf, openCaseFile, prepareCaseFile, ViewOf } from '@passerelle/contracts';
import { AGREEMENT_PURPOSES, type AgeBand, type AgreementPurpose, type Moment } from '@passerelle/domain';

export type Preparation = ViewOf<typeof prepareCaseFile>;
type Body = BodyOf<typeof openCaseFile>;

/** A new case as it is being written: choices not made yet are null. */
export interface NewCaseDraft {
  reference: string;
  label: string;
  ageBand: AgeBand | null;
  moment: Moment | null;
  commune: string;
  reason: string;
  prescriberOrganisationId: string;
  providerOrganisationId: string;
  territory: string;
  audience: string;
  barriers: string[];
  words: string;
  wish: string;
  agreement: AgreementPurpose[];
}

export const NEEDED = ['reference', 'ageBand', 'moment', 'reason', 'prescriberOrganisationId', 'territory'] as const;
export type Needed = (typeof NEEDED)[number];

export function emptyDraft({ reference, territory, prescribers }: Preparation): NewCaseDraft {
  const [only, ...others] = prescribers;
  return {
    ...{ reference, territory },
    ...{ label: '', commune: '', reason: '', audience: '', words: '', wish: '', providerOrganisationId: '' },
    ...{ ageBand: null, moment: null, barriers: [], agreement: [] },
    prescriberOrganisationId: only && others.length === 0 ? only.id : '',
  };
}

/** What to send, or which needed fields are still empty. */
export function readDraft(
  draft: NewCaseDraft,
  commandId: string,
  mayConfirm: readonly string[],
): { body: Body } | { wrong: Needed[] } {
  const wrong = NEEDED.filter((field) => (draft[field] ?? '').trim() === '');
  const { ageBand, moment } = draft;
  if (wrong.length > 0 || !ageBand || !moment) return { wrong };
  const confirms = mayConfirm.includes(draft.prescriberOrganisationId) && draft.agreement.includes('discussion');
  return {
    body: {
      ...draft,
      ...{ commandId, ageBand, moment },
      providerOrganisationId: draft.providerOrganisationId === '' ? null : draft.providerOrganisationId,
      agreement: confirms ? AGREEMENT_PURPOSES.filter((purpose) => draft.agreement.includes(purpose)) : [],
    },
  };
}
