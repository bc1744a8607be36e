import type { CaseFile, Committee, Meeting, OrganisationKind } from '@passerelle/domain';
import { randomUUID } from 'node:crypto';
import type { DemoCommittees } from './demo-committee.js';
import type { DemoParty } from './toulouse-meetings.js';

/** The members, organisations and cases of one committee of the demo, by the names that its story uses. */
export class DemoTable {
  constructor(
    readonly committee: Committee,
    private readonly demo: DemoCommittees,
    private readonly caseFiles: readonly CaseFile[],
  ) {}

  caseOf(reference: string): CaseFile {
    return there(this.caseFiles.find((caseFile) => caseFile.reference === reference));
  }

  /** The facilitators, from the first. */
  facilitators(): string[] {
    return this.memberships()
      .filter((membership) => membership.role === 'facilitator')
      .map((membership) => membership.accountId);
  }

  /** A member for an organisation. */
  memberOf(organisationId: string): string {
    return there(this.memberships().find((membership) => membership.organisationId === organisationId)).accountId;
  }

  /** All members but the coordinator. */
  members(): string[] {
    return this.memberships()
      .filter((membership) => membership.role !== 'coordinator')
      .map((membership) => membership.accountId);
  }

  party(party: DemoParty, caseFile: CaseFile): string {
    if (party === 'provider') return there(caseFile.providerOrganisationId);
    return this.organisationOf(party);
  }

  /** The organisation of a kind; the first one where there are several. */
  organisationOf(kind: OrganisationKind): string {
    const organisations = there(this.demo.organisationsOf.get(this.committee.id));
    return there(organisations.find((organisation) => organisation.kind === kind)).id;
  }

  private memberships() {
    return this.demo.memberships.filter((membership) => membership.committeeId === this.committee.id);
  }
}

/** The story of the demo names only what the demo has: anything else is our mistake, and fails immediately. */
function there<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw new Error('the story of the demo names something that is not there');
  return thing;
}

export function demoMeeting(committee: Committee, startsAt: Date): Meeting {
  return {
    id: randomUUID(),
    committeeId: committee.id,
    status: 'planned',
    startsAt,
    durationMinutes: 120,
    place: `Maison de la formation (démo), ${committee.territory}`,
    directions: null,
    link: null,
    openedAt: null,
    closedAt: null,
    currentItemId: null,
    currentSince: null,
    leaderId: null,
    version: 1,
  };
}
