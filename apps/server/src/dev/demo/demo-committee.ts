import { randomUUID } from 'node:crypto';
import { siretDoubt, type Account, type Committee, type Membership, type Organisation } from '@passerelle/domain';
import { demoAccount, DemoNames } from './demo-accounts.js';
import { partnersOf } from './demo-partners.js';
import { DEMO_REGION, DEMO_TERRITORIES, type DemoTerritory } from './demo-territories.js';

/** Everything of the demo that has to do with who sits where. */
export interface DemoSeating {
  committees: Committee[];
  organisations: Organisation[];
  /** The organisations of each committee, regional ones included. */
  sitting: Map<string, Organisation[]>;
  accounts: Account[];
  memberships: Membership[];
}

/** The 24 committees and the regional commission, with their partners and members. */
export function seatEverybody(): DemoSeating {
  const seating: DemoSeating = { committees: [], organisations: [], sitting: new Map(), accounts: [], memberships: [] };
  const names = new DemoNames();
  for (const territory of DEMO_TERRITORIES) {
    seatCommittee(seating, names, territory, { kind: 'copass', name: `COPASS ${territory.name} (démo)` });
  }
  const name = `Commission d’orientation ${DEMO_REGION.name} (démo)`;
  seatCommittee(seating, names, DEMO_REGION, { kind: 'orientation-commission', name });
  seatCoordinator(seating);
  seating.accounts.push(demoAccount('Alix N.', 'instance', true));
  return seating;
}

function seatCommittee(
  seating: DemoSeating,
  names: DemoNames,
  territory: DemoTerritory,
  { kind, name }: Pick<Committee, 'kind' | 'name'>,
): void {
  const committee: Committee = {
    id: randomUUID(),
    name,
    kind,
    territory: territory.name,
    timeZone: 'Europe/Paris',
    demo: true,
  };
  const sitting: Organisation[] = [];
  let seat = 0;
  for (const partner of partnersOf(territory)) {
    const organisation = organisationOf(seating, partner.name, partner.kind, partner.regional);
    sitting.push(organisation);
    for (let held = 0; held < partner.seats; held += 1, seat += 1) {
      const account = demoAccount(names.next(territory.name, seat), territory.name);
      seating.accounts.push(account);
      seating.memberships.push(membership(account, committee, organisation, partner.role));
    }
  }
  seating.committees.push(committee);
  seating.sitting.set(committee.id, sitting);
}

function organisationOf(
  seating: DemoSeating,
  name: string,
  kind: Organisation['kind'],
  regional: boolean,
): Organisation {
  const known = regional ? seating.organisations.find((organisation) => organisation.name === name) : undefined;
  if (known) return known;
  // No company has a SIREN that begins with five zeros: the range is ours.
  const siret = withKey(`00000${String(seating.organisations.length + 1).padStart(4, '0')}0000`);
  const organisation: Organisation = { id: randomUUID(), name, kind, siret, mergedIntoId: null, demo: true };
  seating.organisations.push(organisation);
  return organisation;
}

/** [ORG-1] The last digit makes the number right: a demo full of doubts would hide what a doubt looks like. */
function withKey(digits: string): string {
  const keys = Array.from({ length: 10 }, (_, key) => `${digits}${key}`);
  return keys.find((siret) => siretDoubt(siret) === null) ?? `${digits}0`;
}

/** One coordinator for the whole region, with figures of every committee and cases of none. */
function seatCoordinator(seating: DemoSeating): void {
  const account = demoAccount('Solène J.', DEMO_REGION.name);
  seating.accounts.push(account);
  for (const committee of seating.committees) {
    const region = seating.sitting.get(committee.id)?.find(({ kind }) => kind === 'region');
    if (region) seating.memberships.push(membership(account, committee, region, 'coordinator'));
  }
}

function membership(
  account: Account,
  committee: Committee,
  organisation: Organisation,
  role: Membership['role'],
): Membership {
  return {
    id: randomUUID(),
    accountId: account.id,
    committeeId: committee.id,
    organisationId: organisation.id,
    role,
    endedAt: null,
  };
}
