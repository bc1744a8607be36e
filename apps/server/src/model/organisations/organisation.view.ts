import type { OrganisationView } from '@passerelle/contracts';
import type { Organisation } from '@passerelle/domain';

export function presentOrganisation({ id, name, kind }: Organisation): OrganisationView {
  return { id, name, kind };
}
