import type { Account, CaseFile, Committee, Organisation, OrganisationKind, Role } from '@passerelle/domain';
import { aCaseFile, aCommittee, aMembership, anAccount, anOrganisation } from '@passerelle/testing';
import { CaseFileRepository } from '../model/case-files/case-file.repository.js';
import { CommitteeRepository } from '../model/committees/committee.repository.js';
import { MemberRepository } from '../model/memberships/member.repository.js';
import { OrganisationRepository } from '../model/organisations/organisation.repository.js';
import { AccountRepository } from '../model/accounts/account.repository.js';
import type { TestApp } from './test-app.js';

const MEMBERSHIPS = {
  facilitator: { kind: 'region', role: 'facilitator' },
  adviser: { kind: 'mission-locale', role: 'prescriber' },
  otherAdviser: { kind: 'france-travail', role: 'prescriber' },
  provider: { kind: 'training-provider', role: 'training-provider' },
  otherProvider: { kind: 'training-provider', role: 'training-provider' },
  partner: { kind: 'digital', role: 'support-partner' },
  coordinator: { kind: 'region', role: 'coordinator' },
} as const satisfies Record<string, { kind: OrganisationKind; role: Role }>;

export type Person = keyof typeof MEMBERSHIPS | 'administrator' | 'stranger';

export interface Scene {
  committee: Committee;
  people: Record<Person, Account>;
  organisations: Record<keyof typeof MEMBERSHIPS, Organisation>;
  /** Cases of the adviser's organisation, at the first provider. */
  cases: CaseFile[];
}

const MEMBERS = Object.keys(MEMBERSHIPS) as (keyof typeof MEMBERSHIPS)[];

/** A committee with one member of each role, an administrator, a member of another committee, and some cases. */
export async function setScene(app: TestApp, cases = 3, words: Partial<CaseFile> = {}): Promise<Scene> {
  const committee = aCommittee();
  const elsewhere = aCommittee({ name: 'COPASS Albi (démo)', territory: 'Albi' });
  const people = Object.fromEntries(
    [...MEMBERS, 'administrator', 'stranger'].map((person) => [
      person,
      anAccount({ name: `${person} (démo)`, administrator: person === 'administrator' }),
    ]),
  ) as Record<Person, Account>;
  const organisations = Object.fromEntries(
    MEMBERS.map((person) => [
      person,
      anOrganisation({ kind: MEMBERSHIPS[person].kind, name: `Structure de ${person}` }),
    ]),
  ) as Scene['organisations'];
  const abroad = anOrganisation();
  const files = Array.from({ length: cases }, () =>
    aCaseFile({
      committeeId: committee.id,
      prescriberOrganisationId: organisations.adviser.id,
      providerOrganisationId: organisations.provider.id,
      ...words,
    }),
  );
  await app.run({ kind: 'job', purpose: 'test scene' }, async (tx) => {
    await app.get(CommitteeRepository).add(tx, [committee, elsewhere]);
    const all = Object.values(organisations);
    const joined = all.map(({ id }) => ({ committeeId: committee.id, organisationId: id }));
    const allJoined = [...joined, { committeeId: elsewhere.id, organisationId: abroad.id }];
    await app.get(OrganisationRepository).add(tx, [...all, abroad], allJoined);
    await app.get(AccountRepository).add(tx, Object.values(people));
    await app.get(MemberRepository).add(tx, [
      ...MEMBERS.map((person) =>
        aMembership({
          accountId: people[person].id,
          committeeId: committee.id,
          organisationId: organisations[person].id,
          role: MEMBERSHIPS[person].role,
        }),
      ),
      aMembership({
        accountId: people.stranger.id,
        committeeId: elsewhere.id,
        organisationId: abroad.id,
        role: 'facilitator',
      }),
    ]);
    await app.get(CaseFileRepository).add(tx, files);
  });
  return { committee, people, organisations, cases: files };
}
