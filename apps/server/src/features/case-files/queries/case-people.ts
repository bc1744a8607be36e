import { Injectable } from '@nestjs/common';
import type { CaseFileView } from '@passerelle/contracts';
import { mayBeReferent, mayNameReferent, mayProvide, type CaseFile, type Viewer } from '@passerelle/domain';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { presentOrganisation } from '../../../model/organisations/organisation.view.js';
import { MemberRepository, type Member } from '../../../model/memberships/member.repository.js';
import { OrganisationRepository } from '../../../model/organisations/organisation.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { accessTo } from '../case-readers.js';

export interface PeopleOfCase extends Pick<CaseFileView, 'access' | 'pathReferent' | 'referents' | 'providers'> {
  /** The names of those who wrote in the file, by account. */
  names: ReadonlyMap<string, string>;
}

/** The people around a case: who sees it, who follows it, who could, and who wrote what. */
@Injectable()
export class CasePeople {
  constructor(
    private readonly members: MemberRepository,
    private readonly organisations: OrganisationRepository,
    private readonly caseFiles: CaseFileRepository,
  ) {}

  async of(tx: Tx, viewer: Viewer, caseFile: CaseFile): Promise<PeopleOfCase> {
    const inCommittee = await this.organisations.ofCommittee(tx, caseFile.committeeId);
    const members = await this.members.ofCommittee(tx, caseFile.committeeId);
    const { agreementBy, agreementWithdrawnBy, wordsBy, summaryBy } = caseFile;
    const authors = [agreementBy, agreementWithdrawnBy, wordsBy, summaryBy].filter((id) => id !== null);
    return {
      access: accessTo(caseFile, members, new Map(inCommittee.map(({ id, name }) => [id, name]))),
      pathReferent: await this.referent(tx, caseFile, members),
      referents: mayNameReferent(viewer, caseFile) ? await this.choices(tx, members) : [],
      providers: inCommittee.filter(mayProvide).map(presentOrganisation),
      names: await this.members.names(tx, authors),
    };
  }

  /** Named even when the membership ended since: another member is to be named, and the page says so. */
  private async referent(
    tx: Tx,
    { pathReferentId, committeeId }: CaseFile,
    members: readonly Member[],
  ): Promise<CaseFileView['pathReferent']> {
    if (pathReferentId === null) return null;
    const isReferent = ({ accountId }: Member): boolean => accountId === pathReferentId;
    const memberships = [...members, ...(members.some(isReferent) ? [] : await this.members.everOf(tx, committeeId))];
    const referent = memberships.filter(isReferent).find(mayBeReferent) ?? memberships.find(isReferent);
    return referent ? presentMember(referent) : null;
  }

  /** [DO-19] Each member once, by name, with the cases that each follows already, wherever. */
  private async choices(tx: Tx, members: readonly Member[]): Promise<CaseFileView['referents']> {
    const able = new Map(members.filter(mayBeReferent).map((one) => [one.accountId, one]));
    const portfolios = await this.caseFiles.portfolios(tx, [...able.keys()]);
    return [...able.values()]
      .map((one) => ({ ...presentMember(one), portfolio: portfolios.get(one.accountId) ?? 0 }))
      .sort((left, right) => left.name.localeCompare(right.name, 'fr'));
  }
}

function presentMember({ accountId, name, organisationName }: Member): NonNullable<CaseFileView['pathReferent']> {
  return { accountId, name, organisationName };
}
