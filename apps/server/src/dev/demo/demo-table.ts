import type { CaseFile, Committee, Meeting, OrganisationKind } from '@passerelle/domain';
import { randomUUID } from 'node:crypto';
import type { DemoSeating } from './demo-committee.js';
import type { DemoParty } from './toulouse-meetings.js';

/** Who and what is around the table of one committee of the demo, by the names that its story uses. */
export class DemoTable {
  constructor(
    readonly committee: Committee,
    private readonly seating: DemoSeating,
    private readonly caseFiles: readonly CaseFile[],
  ) {}

  caseOf(reference: string): CaseFile {
    return there(this.caseFiles.find((caseFile) => caseFile.reference === reference));
  }

  /** Who facilitates, from the first. */
  facilitators(): string[] {
    return this.seats()
      .filter((seat) => seat.role === 'facilitator')
      .map((seat) => seat.accountId);
  }

  /** Somebody of an organisation. */
  memberOf(organisationId: string): string {
    return there(this.seats().find((seat) => seat.organisationId === organisationId)).accountId;
  }

  /** Everybody but the coordinator. */
  members(): string[] {
    return this.seats()
      .filter((seat) => seat.role !== 'coordinator')
      .map((seat) => seat.accountId);
  }

  party(party: DemoParty, caseFile: CaseFile): string {
    if (party === 'provider') return there(caseFile.providerOrganisationId);
    return this.organisationOf(party);
  }

  /** The organisation of a kind; the first one where there are several. */
  organisationOf(kind: OrganisationKind): string {
    const sitting = there(this.seating.sitting.get(this.committee.id));
    return there(sitting.find((organisation) => organisation.kind === kind)).id;
  }

  private seats() {
    return this.seating.memberships.filter((seat) => seat.committeeId === this.committee.id);
  }
}

/** The story of the demo names only what the demo has: anything else is our mistake, and says so at once. */
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
    link: null,
    openedAt: null,
    closedAt: null,
    currentItemId: null,
    currentSince: null,
    leaderId: null,
    version: 1,
  };
}
