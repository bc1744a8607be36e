import { addOrganisation } from '@passerelle/contracts';
import type { OrganisationKind } from '@passerelle/domain';
import { type z } from 'zod';

/** An organisation as it is typed; the kind is empty until one is chosen. */
export interface OrganisationDraft {
  name: string;
  kind: OrganisationKind | '';
  siret: string;
}

export const ORGANISATION_FIELDS = ['name', 'kind', 'siret'] as const;
export type OrganisationField = (typeof ORGANISATION_FIELDS)[number];

export const EMPTY_ORGANISATION: OrganisationDraft = { name: '', kind: '', siret: '' };

const complete = addOrganisation.body
  .pick({ name: true, kind: true, siret: true })
  .extend({ name: addOrganisation.body.shape.name.trim().min(1) });

/** What the contract takes, or the fields that it would refuse. */
export function readOrganisation(
  draft: OrganisationDraft,
): { organisation: z.infer<typeof complete> } | { wrong: OrganisationField[] } {
  const read = complete.safeParse(draft);
  if (read.success) return { organisation: read.data };
  const refused = read.error.issues.map((issue) => issue.path[0]);
  return { wrong: ORGANISATION_FIELDS.filter((field) => refused.includes(field)) };
}
