import { cleanName, TEXT_LIMITS } from './free-text.js';
import type { Refusal } from './refusal.js';

export const COMMITTEE_KINDS = ['copass', 'orientation-commission', 'steering'] as const;
export type CommitteeKind = (typeof COMMITTEE_KINDS)[number];

/** A committee: who meets, for which territory, in which time zone. */
export interface Committee {
  id: string;
  name: string;
  kind: CommitteeKind;
  territory: string;
  /** IANA name, `Europe/Paris` for most. */
  timeZone: string;
  demo: boolean;
}

/**
 * [COM-1] A committee has a name, the territory for which it meets and the time zone in which its hours are said.
 * Refuses `text-empty` and `text-too-long` with their field, and `invalid` for a time zone that does not exist.
 */
export function describeCommittee(
  committee: Pick<Committee, 'id' | 'demo'>,
  facts: Pick<Committee, 'name' | 'kind' | 'territory' | 'timeZone'>,
): Committee | Refusal {
  const name = cleanName(facts.name, TEXT_LIMITS.organisationName, 'name');
  if (typeof name !== 'string') return name;
  const territory = cleanName(facts.territory, TEXT_LIMITS.shortFact, 'territory');
  if (typeof territory !== 'string') return territory;
  if (!isTimeZone(facts.timeZone)) return { refused: 'invalid', field: 'timeZone' };
  return { ...committee, name, kind: facts.kind, territory, timeZone: facts.timeZone };
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('fr', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

export const ROLES = [
  'facilitator',
  'prescriber',
  'training-provider',
  'support-partner',
  'coordinator',
  'observer',
] as const;
export type Role = (typeof ROLES)[number];

/** Somebody who may sign in. Administrators run the instance and see no case. */
export interface Account {
  id: string;
  email: string;
  /** First name and initial, as shown beside a caret. */
  name: string;
  administrator: boolean;
  /** Since when nobody signs in to it; null for one in use. */
  deactivatedAt: Date | null;
}

/** The role of an account in a committee, for one organisation, until `endedAt`. */
export interface Membership {
  id: string;
  accountId: string;
  committeeId: string;
  organisationId: string;
  role: Role;
  endedAt: Date | null;
}

/** A facilitator's membership that has not ended; their account may be deactivated. */
export function isLeading({ role, endedAt }: Pick<Membership, 'role' | 'endedAt'>): boolean {
  return role === 'facilitator' && endedAt === null;
}

/**
 * True when two memberships give the same member the same role for the same organisation: it is held once at a time.
 */
export function isSameMembership(
  one: Pick<Membership, 'accountId' | 'committeeId' | 'organisationId' | 'role'>,
  other: typeof one,
): boolean {
  return (
    one.accountId === other.accountId &&
    one.committeeId === other.committeeId &&
    one.organisationId === other.organisationId &&
    one.role === other.role
  );
}

/** Who asks: the account and the memberships that it holds now. Every right is judged on this. */
export interface Viewer {
  accountId: string;
  name: string;
  administrator: boolean;
  memberships: Membership[];
}

/** A member of several memberships in a committee facilitates it by any of them, whatever the others are. */
export function facilitates(memberships: readonly Pick<Membership, 'role'>[]): boolean {
  return memberships.some(({ role }) => role === 'facilitator');
}

/** The memberships of a viewer in one committee that are still held. */
export function membershipsIn(viewer: Viewer, committeeId: string): Membership[] {
  return viewer.memberships.filter(
    (membership) => membership.committeeId === committeeId && membership.endedAt === null,
  );
}
