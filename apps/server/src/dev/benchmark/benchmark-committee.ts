import { createHash } from 'node:crypto';
import {
  dateIn,
  type Account,
  type CaseFile,
  type CaseItem,
  type Committee,
  type Meeting,
  type Membership,
  type Organisation,
} from '@passerelle/domain';
import { blankCaseFile } from '../../features/case-files/new-case-file.js';

/** Always the same id for the same words: what is made once is found again after a restart. */
export function idOf(words: string): string {
  const hex = createHash('sha256').update(`load/${words}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const BENCHMARK_COMMITTEE: Committee = {
  id: idOf('committee'),
  name: 'Comité de mesure (fictif)',
  kind: 'copass',
  territory: 'Mesure',
  timeZone: 'Europe/Paris',
  demo: true,
};

export const BENCHMARK_ORGANISATION: Organisation = {
  id: idOf('organisation'),
  name: 'Structure de mesure (fictive)',
  kind: 'region',
  siret: null,
  mergedIntoId: null,
  demo: true,
};

/** A meeting that is being held. */
export function benchmarkMeeting(now: Date): Meeting {
  return {
    id: idOf('meeting'),
    committeeId: BENCHMARK_COMMITTEE.id,
    status: 'open',
    startsAt: now,
    durationMinutes: 120,
    place: '',
    directions: null,
    link: null,
    openedAt: now,
    closedAt: null,
    currentItemId: null,
    currentSince: null,
    leaderId: null,
    version: 1,
  };
}

/** A facilitator of the committee: they write in each of its sheets. */
export function benchmarkMember(index: number): { account: Account; membership: Membership } {
  const account = {
    id: idOf(`account ${index}`),
    email: `mesure-${index}@passerelle.example`,
    name: `Mesure ${index}`,
    administrator: false,
    deactivatedAt: null,
  };
  const membership = {
    committeeId: BENCHMARK_COMMITTEE.id,
    organisationId: BENCHMARK_ORGANISATION.id,
    role: 'facilitator' as const,
  };
  return {
    account,
    membership: { id: idOf(`membership ${index}`), accountId: account.id, ...membership, endedAt: null },
  };
}

/** The case, and its item on the agenda, of which a measured document is the sheet. */
export function benchmarkCase(name: string, proposedBy: string, now: Date): { caseFile: CaseFile; item: CaseItem } {
  const caseFile: CaseFile = {
    ...blankCaseFile(BENCHMARK_COMMITTEE, now),
    id: idOf(`case ${name}`),
    personId: idOf(`person ${name}`),
    reference: `M-${idOf(`reference ${name}`).slice(0, 13)}`,
    prescriberOrganisationId: BENCHMARK_ORGANISATION.id,
    reason: 'Mesure',
    agreementGivenOn: dateIn(BENCHMARK_COMMITTEE.timeZone, now),
    agreementAt: now,
    agreementPurposes: ['discussion'],
  };
  const item: CaseItem = {
    id: idOf(`item ${name}`),
    kind: 'case',
    meetingId: idOf('meeting'),
    caseFileId: caseFile.id,
    status: 'accepted',
    position: `a${caseFile.reference}`,
    minutes: 6,
    proposedBy,
    proposedAt: now,
    reason: caseFile.reason,
    question: 'Mesure ?',
    missing: null,
    missingFromOrganisationId: null,
    carriedFromItemId: null,
    movedBy: null,
    movedAt: null,
    secondsSpent: 0,
    version: 1,
  };
  return { caseFile, item };
}
