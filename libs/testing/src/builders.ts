import { randomUUID } from 'node:crypto';
import type { Account, CaseFile, Committee, Membership, Organisation } from '@passerelle/domain';

let count = 0;
const next = (): number => (count += 1);

/** A committee of Toulouse, in the time of Paris. */
export function aCommittee(fields: Partial<Committee> = {}): Committee {
  const id = randomUUID();
  return {
    id,
    name: 'COPASS Toulouse (démo)',
    kind: 'copass',
    territory: 'Toulouse',
    timeZone: 'Europe/Paris',
    demo: true,
    ...fields,
  };
}

/** A Mission locale, unless said otherwise. */
export function anOrganisation(fields: Partial<Organisation> = {}): Organisation {
  return {
    id: randomUUID(),
    name: `Organisation ${next()} (démo)`,
    kind: 'mission-locale',
    siret: null,
    demo: true,
    ...fields,
  };
}

/** Somebody who may sign in. */
export function anAccount(fields: Partial<Account> = {}): Account {
  const number = next();
  return {
    id: randomUUID(),
    email: `membre-${number}@passerelle.example`,
    name: `Membre ${number}`,
    administrator: false,
    ...fields,
  };
}

/** A prescriber's seat, still held. Its account, committee and organisation are to be given, or belong to nobody. */
export function aMembership(fields: Partial<Membership> = {}): Membership {
  const [id, accountId, committeeId, organisationId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  return { id, accountId, committeeId, organisationId, role: 'prescriber', endedAt: null, ...fields };
}

/** An open case during its path, whose person has agreed. */
export function aCaseFile(fields: Partial<CaseFile> = {}): CaseFile {
  return {
    id: randomUUID(),
    personId: randomUUID(),
    committeeId: randomUUID(),
    reference: `DEMO-${String(next()).padStart(3, '0')}`,
    label: null,
    territory: 'Toulouse',
    commune: null,
    ageBand: '16-25',
    audience: null,
    moment: 'during',
    status: 'open',
    prescriberOrganisationId: randomUUID(),
    providerOrganisationId: null,
    barriers: [],
    reason: 'Absences le mercredi.',
    words: null,
    agreementAt: new Date('2026-11-01T09:00:00Z'),
    agreementBy: null,
    version: 1,
    createdAt: new Date('2026-11-01T09:00:00Z'),
    ...fields,
  };
}
