import type { BodyOf } from '@passerelle/contracts';
import type { addOrganisation } from '@passerelle/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft, type DraftOf } from '../../platform/drafts/use-draft';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { readOrganisation, type OrganisationDraft, type OrganisationField } from './organisation-draft';

export type DescribedOrganisation = Pick<BodyOf<typeof addOrganisation>, 'name' | 'kind' | 'siret'>;

/** What is typed of an organisation, and the sentence beside each field once it was sent. */
export function useOrganisationDraft(
  draftOf: DraftOf,
  start: OrganisationDraft,
  command: { error: Error | null; refusedField?: string },
) {
  const { t } = useTranslation('people');
  const sentence = useRefusalSentence();
  const [{ described: draft, begunOn }, write, kept] = useDraft(draftOf, () => ({ described: start, begunOn: start }));
  const setDraft = (described: OrganisationDraft): void => write({ described, begunOn });
  const [wrong, setWrong] = useState<readonly OrganisationField[]>([]);
  const errorOf = (field: OrganisationField): string | null => {
    if (wrong.includes(field)) return t(`wrong.${field}`);
    return command.refusedField === field ? sentence(command.error) : null;
  };
  /** Null when a field has to be corrected first. */
  const read = (): DescribedOrganisation | null => {
    const result = readOrganisation(draft);
    setWrong('wrong' in result ? result.wrong : []);
    return 'wrong' in result ? null : result.organisation;
  };
  /** Another member has changed the organisation since the draft was begun. */
  const isChanged = JSON.stringify(begunOn) !== JSON.stringify(start);
  return { draft, setDraft, kept, isChanged, errorOf, read };
}
