import { Injectable } from '@nestjs/common';
import { isSameMembership } from '@passerelle/domain';
import { IsNull, type EntitySchema, type ObjectLiteral } from 'typeorm';
import { CASE_FILE_TABLE } from '../case-files/case-file.table.js';
import { COMMITTEE_ORGANISATION_TABLE } from '../committees/committee-organisation.table.js';
import { MEMBERSHIP_TABLE } from '../memberships/membership.table.js';
import { ORGANISATION_TABLE } from './organisation.table.js';
import { DECISION_TABLE } from '../decisions/decision.table.js';
import { RESERVATION_TABLE } from '../decisions/reservation.table.js';
import { FOLLOW_UP_TABLE } from '../follow-ups/follow-up.table.js';
import { AGENDA_ITEM_TABLE } from '../agenda/agenda-item.table.js';
import type { Tx } from '../../platform/database/tx.js';
import { INVITATION_TABLE } from '../invitations/invitation.table.js';

/** A column that names an organisation, and whether its row has a version that readers compare. */
interface Reference {
  table: EntitySchema<ObjectLiteral>;
  column: string;
  versioned: boolean;
}

function reference<Row extends ObjectLiteral>(
  table: EntitySchema<Row>,
  column: keyof Row & string,
  versioned = 'version' in table.options.columns,
): Reference {
  return { table: table, column, versioned };
}

/** Every column that follows an organisation into the one that it becomes; a spec compares them with the database. */
export const ORGANISATION_REFERENCES: readonly Reference[] = [
  reference(MEMBERSHIP_TABLE, 'organisationId'),
  reference(CASE_FILE_TABLE, 'prescriberOrganisationId'),
  reference(CASE_FILE_TABLE, 'providerOrganisationId'),
  reference(AGENDA_ITEM_TABLE, 'organisationId'),
  reference(AGENDA_ITEM_TABLE, 'missingFromOrganisationId'),
  reference(DECISION_TABLE, 'carrierOrganisationId'),
  reference(FOLLOW_UP_TABLE, 'organisationId'),
  reference(RESERVATION_TABLE, 'organisationId'),
  reference(INVITATION_TABLE, 'organisationId'),
];

/** Moves all that refers to an organisation to another one. The caller has locked what may change meanwhile. */
@Injectable()
export class OrganisationReferencesRepository {
  async move(tx: Tx, fromId: string, intoId: string): Promise<void> {
    await this.joinCommittees(tx, fromId, intoId);
    await this.endDuplicates(tx, fromId, intoId);
    for (const { table, column, versioned } of ORGANISATION_REFERENCES) {
      await tx.manager
        .createQueryBuilder()
        .update(table)
        .set({ [column]: intoId, ...(versioned && { version: () => 'version + 1' }) })
        .where({ [column]: fromId })
        .execute();
    }
    await tx.manager.delete(COMMITTEE_ORGANISATION_TABLE, { organisationId: fromId });
    await tx.manager.update(ORGANISATION_TABLE, { mergedIntoId: fromId }, { mergedIntoId: intoId });
  }

  private async joinCommittees(tx: Tx, fromId: string, intoId: string): Promise<void> {
    for (const { committeeId } of await tx.manager.findBy(COMMITTEE_ORGANISATION_TABLE, { organisationId: fromId })) {
      const insert = tx.manager.createQueryBuilder().insert().into(COMMITTEE_ORGANISATION_TABLE);
      await insert.values({ committeeId, organisationId: intoId }).orIgnore().execute();
    }
  }

  /** A member who holds the same membership for both holds it once. */
  private async endDuplicates(tx: Tx, fromId: string, intoId: string): Promise<void> {
    const held = (organisationId: string) => tx.manager.findBy(MEMBERSHIP_TABLE, { organisationId, endedAt: IsNull() });
    const kept = await held(intoId);
    for (const membership of await held(fromId)) {
      const isDuplicate = kept.some((other) => isSameMembership(other, { ...membership, organisationId: intoId }));
      if (isDuplicate) await tx.manager.update(MEMBERSHIP_TABLE, { id: membership.id }, { endedAt: tx.now });
    }
  }
}
