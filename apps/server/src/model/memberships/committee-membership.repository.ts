import { Injectable } from '@nestjs/common';
import type { Viewer } from '@passerelle/domain';
import { IsNull, Not } from 'typeorm';
import { MEMBERSHIP_TABLE } from './membership.table.js';
import { OrganisationRepository } from '../organisations/organisation.repository.js';
import { ORGANISATION_TABLE } from '../organisations/organisation.table.js';
import type { Tx } from '../../platform/database/tx.js';

/** The organisations of a committee, by id, with their names. */
export interface CommitteeOrganisations {
  /** Those that belong to it now. */
  now: ReadonlyMap<string, string>;
  /**
   * The same ids and those of the entries that were merged into them, each with the name of today: what is frozen keeps
   * the id that it had, and belongs to what the organisation has become.
   */
  withFormerEntries(organisationIds: readonly string[]): ReadonlyMap<string, string>;
}

/** The members and organisations of a committee, as the minutes need them. */
@Injectable()
export class CommitteeMembershipRepository {
  constructor(private readonly organisationsOf: OrganisationRepository) {}

  async organisations(tx: Tx, committeeId: string): Promise<CommitteeOrganisations> {
    const joined = await this.organisationsOf.ofCommittee(tx, committeeId);
    const now = new Map(joined.filter((one) => one.mergedIntoId === null).map(({ id, name }) => [id, name]));
    const merged = await this.mergedEntries(tx);
    return {
      now,
      withFormerEntries: (ids) => {
        const kept = new Map(ids.map((id) => [id, now.get(id) ?? '']));
        const former = [...merged.keys()].flatMap((id) => {
          const name = kept.get(become(id, merged));
          return name === undefined ? [] : [[id, name] as const];
        });
        return new Map([...kept, ...former]);
      },
    };
  }

  /** The organisation that an entry is today: itself, or the one into which it was merged. */
  async today(tx: Tx, organisationId: string): Promise<string> {
    return become(organisationId, await this.mergedEntries(tx));
  }

  /** The members of a committee for an organisation, each with these memberships alone. */
  async members(tx: Tx, committeeId: string, organisationId: string): Promise<Viewer[]> {
    const held = await tx.manager.findBy(MEMBERSHIP_TABLE, { committeeId, organisationId, endedAt: IsNull() });
    return [...new Set(held.map(({ accountId }) => accountId))].map((accountId) => {
      const memberships = held.filter((membership) => membership.accountId === accountId);
      return { accountId, name: '', administrator: false, memberships };
    });
  }

  private async mergedEntries(tx: Tx): Promise<Map<string, string>> {
    const rows = await tx.manager.findBy(ORGANISATION_TABLE, { mergedIntoId: Not(IsNull()) });
    return new Map(rows.map(({ id, mergedIntoId }) => [id, mergedIntoId ?? id]));
  }
}

/** Follows the mergers from entry to entry. None leads back: an entry is merged once, into one that is not. */
function become(id: string, merged: ReadonlyMap<string, string>): string {
  let current = id;
  for (let into = merged.get(current); into !== undefined; into = merged.get(current)) current = into;
  return current;
}
