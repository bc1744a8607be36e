import { randomUUID } from 'node:crypto';
import type {
  Account,
  CaseFile,
  CaseItem,
  Committee,
  GeneralPoint,
  Meeting,
  Membership,
  Organisation,
} from '@passerelle/domain';

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
    mergedIntoId: null,
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
    deactivatedAt: null,
    ...fields,
  };
}

/**
 * A prescriber's membership, still held. Its account, committee and organisation are to be given, or are of no test
 * data.
 */
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
    wish: null,
    wordsAt: null,
    wordsBy: null,
    summary: null,
    summaryAt: null,
    summaryBy: null,
    pathReferentId: null,
    lastContactOn: null,
    agreementGivenOn: fields.agreementAt === null ? null : '2026-11-01',
    agreementAt: new Date('2026-11-01T09:00:00Z'),
    agreementBy: null,
    agreementPurposes: ['discussion', 'partners'],
    agreementWithdrawnAt: null,
    agreementWithdrawnBy: null,
    importId: null,
    version: 1,
    createdAt: new Date('2026-11-01T09:00:00Z'),
    ...fields,
  };
}

/** A meeting that is planned, unless said otherwise. */
export function aMeeting(fields: Partial<Meeting> = {}): Meeting {
  return {
    id: randomUUID(),
    committeeId: randomUUID(),
    status: 'planned',
    startsAt: new Date('2026-11-24T08:30:00Z'),
    durationMinutes: 120,
    place: 'Salle 2',
    directions: null,
    link: null,
    openedAt: null,
    closedAt: null,
    currentItemId: null,
    currentSince: null,
    leaderId: null,
    version: 1,
    ...fields,
  };
}

/** What a case and a general point have in common on an agenda. */
function anAcceptedItem() {
  return {
    id: randomUUID(),
    meetingId: randomUUID(),
    status: 'accepted' as const,
    position: 'a1',
    proposedBy: randomUUID(),
    proposedAt: new Date('2026-11-12T09:00:00Z'),
    missing: null,
    missingFromOrganisationId: null,
    carriedFromItemId: null,
    movedBy: null,
    movedAt: null,
    secondsSpent: 0,
    version: 1,
  };
}

/** A case with a position on an agenda. */
export function aCaseItem(fields: Partial<CaseItem> = {}): CaseItem {
  const written = { reason: 'Absences le mercredi.', question: 'Quel mode de garde ?' };
  return { ...anAcceptedItem(), kind: 'case', caseFileId: randomUUID(), minutes: 6, ...written, ...fields };
}

/** A territorial point, with a position on an agenda. */
export function aGeneralPoint(fields: Partial<GeneralPoint> = {}): GeneralPoint {
  const usual = { title: 'Correspondance de bus supprimée', organisationId: null };
  return { ...anAcceptedItem(), kind: 'territorial', minutes: 10, ...usual, ...fields };
}
