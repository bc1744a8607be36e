import { listInstanceOrganisations, listOtherOrganisations, showPeople } from '@passerelle/contracts';
import { viewQuery } from '../../platform/view-query';
import { thing } from '../../shared/queries/things';

export const peopleQuery = viewQuery(showPeople, ({ committeeId }) => [
  thing('committee', committeeId),
  thing('access'),
]);
export const otherOrganisationsQuery = viewQuery(listOtherOrganisations, ({ committeeId }) => [
  thing('committee', committeeId),
  thing('organisations'),
]);
export const instanceOrganisationsQuery = viewQuery(listInstanceOrganisations, () => [thing('organisations')]);
