import { Injectable } from '@nestjs/common';
import type { CaseContactView } from '@passerelle/contracts';
import { contactOf, type CaseContact, type CaseFile } from '@passerelle/domain';
import type { Tx } from '../../platform/database/tx.js';
import { MemberRepository } from '../memberships/member.repository.js';
import { OrganisationRepository } from '../organisations/organisation.repository.js';

type Followed = Pick<CaseFile, 'id' | 'pathReferentId' | 'prescriberOrganisationId'>;
type Contact = CaseContact & CaseContactView;

/** [SEE-11] Whom an organisation calls about cases that it does not follow. */
@Injectable()
export class CaseContacts {
  constructor(
    private readonly members: MemberRepository,
    private readonly organisations: OrganisationRepository,
  ) {}

  /** Of some cases of one committee, by case. */
  async of(tx: Tx, committeeId: string, cases: readonly Followed[]): Promise<Map<string, CaseContactView>> {
    const contacts = await this.named(tx, committeeId, cases);
    return new Map([...contacts].map(([id, { name, organisationName }]) => [id, { name, organisationName }]));
  }

  /**
   * For a mail to an organisation: the name of the organisation to call, by case, and that of no member. A case for
   * which it would call itself is absent.
   */
  async organisationsToCall(
    tx: Tx,
    { committeeId, organisationId }: { committeeId: string; organisationId: string },
    cases: readonly Followed[],
  ): Promise<Map<string, string>> {
    const contacts = [...(await this.named(tx, committeeId, cases))];
    return new Map(
      contacts
        .filter(([, contact]) => contact.organisationId !== organisationId)
        .map(([id, contact]) => [id, contact.organisationName]),
    );
  }

  private async named(tx: Tx, committeeId: string, cases: readonly Followed[]): Promise<Map<string, Contact>> {
    if (cases.length === 0) return new Map();
    const members = await this.members.ofCommittee(tx, committeeId);
    const contacts = cases.map((caseFile) => ({ id: caseFile.id, ...contactOf(caseFile, members) }));
    const names = await this.organisations.names(
      tx,
      contacts.map(({ organisationId }) => organisationId),
    );
    const nameOf = new Map(members.map(({ accountId, name }) => [accountId, name]));
    return new Map(
      contacts.map(({ id, ...contact }) => {
        const name = contact.accountId === null ? null : (nameOf.get(contact.accountId) ?? null);
        return [id, { ...contact, name, organisationName: names.get(contact.organisationId) ?? '' }];
      }),
    );
  }
}
