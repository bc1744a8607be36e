import {
  listInstanceOrganisations,
  listOtherOrganisations,
  showPeople,
  type InstanceOrganisation,
  type PeopleView,
} from '@passerelle/contracts';
import { fillView } from '../../platform/freshness';
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

/** The effects of a command on the people and organisations of a committee, whose reply is their page. */
export const CHANGES_PEOPLE = {
  changes: [thing('committee'), thing('organisations')],
  fills: (view: PeopleView) => fillView(peopleQuery, { committeeId: view.committeeId }, view),
  waits: false,
};

/** The effects of joining two organisations into one, whose reply is all of them. */
export const CHANGES_ORGANISATIONS = {
  changes: [thing('organisations'), thing('committee')],
  fills: (view: InstanceOrganisation[]) => fillView(instanceOrganisationsQuery, {}, view),
  waits: false,
};
