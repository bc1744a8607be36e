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
  /** `YYYY-MM-DD`; empty as long as no day is given. */
  agreementGivenOn: string;
}

export const NEEDED = ['reference', 'ageBand', 'moment', 'reason', 'prescriberOrganisationId', 'territory'] as const;
export type Wrong = (typeof NEEDED)[number] | 'agreement' | 'agreementGivenOn';

export function emptyDraft({ reference, territory, prescribers }: Preparation): NewCaseDraft {
  const [only, ...others] = prescribers;
  return {
    ...{ reference, territory },
    ...{ label: '', commune: '', reason: '', audience: '', words: '', wish: '', providerOrganisationId: '' },
    ...{ ageBand: null, moment: null, barriers: [], agreement: [], agreementGivenOn: '' },
    prescriberOrganisationId: only && others.length === 0 ? only.id : '',
  };
}

/** What to send, or which fields are wrong: needed and empty, an agreement without that to be discussed or its day. */
export function readDraft(
  draft: NewCaseDraft,
  commandId: string,
  mayConfirm: readonly string[],
): { body: Body } | { wrong: Wrong[] } {
  const wrong: Wrong[] = NEEDED.filter((field) => (draft[field] ?? '').trim() === '');
  const agreement = mayConfirm.includes(draft.prescriberOrganisationId) ? draft.agreement : [];
  if (agreement.length > 0 && !agreement.includes('discussion')) wrong.push('agreement');
  if (agreement.length > 0 && draft.agreementGivenOn === '') wrong.push('agreementGivenOn');
  const { ageBand, moment } = draft;
  if (wrong.length > 0 || !ageBand || !moment) return { wrong };
  return {
    body: {
      ...draft,
      ...{ commandId, ageBand, moment },
      providerOrganisationId: draft.providerOrganisationId === '' ? null : draft.providerOrganisationId,
      agreement: AGREEMENT_PURPOSES.filter((purpose) => agreement.includes(purpose)),
      agreementGivenOn: agreement.length > 0 ? draft.agreementGivenOn : null,
    },
  };
}
