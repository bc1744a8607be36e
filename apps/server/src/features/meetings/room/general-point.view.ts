import type { GeneralPointView } from '@passerelle/contracts';
import {
  agendaMayChange,
  isRefusal,
  mayFacilitate,
  mayWritePoint,
  postponeItem,
  type Viewer,
} from '@passerelle/domain';
import type { AuthorisedPoint } from '../../../model/agenda/point-access.js';
import type { PointPageFacts } from './point-facts.js';

/** A current general point, for a member of the committee. */
export function presentGeneralPoint(
  { meeting, point }: AuthorisedPoint,
  viewer: Viewer,
  facts: PointPageFacts,
): GeneralPointView {
  const { id, kind, title, organisationId, status, missing, minutes, version } = point;
  const { committeeId } = meeting;
  const write = agendaMayChange(meeting) && mayWritePoint(viewer, committeeId);
  const postponed = postponeItem(meeting, point, { missing: '', missingFromOrganisationId: null });
  return {
    ...{ id, title, status, missing, minutes, version },
    meetingId: meeting.id,
    point: kind,
    organisationName: organisationId ? (facts.organisations.get(organisationId) ?? null) : null,
    sheets: facts.sheetId ? [{ documentId: facts.sheetId, compartment: 'common', write }] : [],
    followUps: facts.followUps,
    today: facts.today,
    abilities: { postpone: mayFacilitate(viewer, committeeId) && !isRefusal(postponed) },
  };
}
