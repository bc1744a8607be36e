import { randomUUID } from 'node:crypto';
import { siretDoubt, type Account, type Committee, type Membership, type Organisation } from '@passerelle/domain';
import { demoAccount, DemoNames } from './demo-accounts.js';
import { partnersOf } from './demo-partners.js';
import { DEMO_REGION, DEMO_TERRITORIES, type DemoTerritory } from './demo-territories.js';

/** The committees of the demo, their organisations and their members. */
export interface DemoCommittees {
  committees: Committee[];
  organisations: Organisation[];
  /** The organisations of each committee, regional ones included. */
  organisationsOf: Map<string, Organisation[]>;
  accounts: Account[];
  memberships: Membership[];
}

/** The 24 committees and the regional commission, with their partners and members. */
export function demoCommittees(): DemoCommittees {
  const demo: DemoCommittees = {
    committees: [],
    organisations: [],
    organisationsOf: new Map(),
    accounts: [],
    memberships: [],
  };
  const names = new DemoNames();
  for (const territory of DEMO_TERRITORIES) {
    addCommittee(demo, names, territory, { kind: 'copass', name: `COPASS ${territory.name} (démo)` });
  }
  const name = `Commission d’orientation ${DEMO_REGION.name} (démo)`;
  addCommittee(demo, names, DEMO_REGION, { kind: 'orientation-commission', name });
  addCoordinator(demo);
  demo.accounts.push(demoAccount('Alix N.', 'instance', true));
  return demo;
}

function addCommittee(
  demo: DemoCommittees,
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
  const organisations: Organisation[] = [];
  let index = 0;
  for (const partner of partnersOf(territory)) {
    const organisation = organisationOf(demo, partner.name, partner.kind, partner.regional);
    organisations.push(organisation);
    for (let held = 0; held < partner.members; held += 1, index += 1) {
      const account = demoAccount(names.next(territory.name, index), territory.name);
      demo.accounts.push(account);
      demo.memberships.push(membership(account, committee, organisation, partner.role));
    }
  }
  demo.committees.push(committee);
  demo.organisationsOf.set(committee.id, organisations);
}

function organisationOf(
  demo: DemoCommittees,
  name: string,
  kind: Organisation['kind'],
  regional: boolean,
): Organisation {
  const known = regional ? demo.organisations.find((organisation) => organisation.name === name) : undefined;
  if (known) return known;
  // No company has a SIREN that begins with five zeros: the range is ours.
  const siret = withKey(`00000${String(demo.organisations.length + 1).padStart(4, '0')}0000`);
  const organisation: Organisation = { id: randomUUID(), name, kind, siret, mergedIntoId: null, demo: true };
  demo.organisations.push(organisation);
  return organisation;
}

/** [ORG-1] The last digit makes the number right: a demo full of doubts would hide what a doubt looks like. */
function withKey(digits: string): string {
  const keys = Array.from({ length: 10 }, (_, key) => `${digits}${key}`);
  return keys.find((siret) => siretDoubt(siret) === null) ?? `${digits}0`;
}

/** One coordinator for the whole region, with figures of every committee and cases of none. */
function addCoordinator(demo: DemoCommittees): void {
  const account = demoAccount('Solène J.', DEMO_REGION.name);
  demo.accounts.push(account);
  for (const committee of demo.committees) {
    const region = demo.organisationsOf.get(committee.id)?.find(({ kind }) => kind === 'region');
    if (region) demo.memberships.push(membership(account, committee, region, 'coordinator'));
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
