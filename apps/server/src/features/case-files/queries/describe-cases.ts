import { Injectable } from '@nestjs/common';
import { dateIn, type CaseFile, type Committee } from '@passerelle/domain';
import { MemberRepository } from '../../../model/memberships/member.repository.js';
import { OrganisationRepository } from '../../../model/organisations/organisation.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { ExportedCase } from '../case-list-columns.js';
import { NextSteps } from './next-steps.js';

/** A case with the names and the next step that are shown with it. */
export interface DescribedCase extends ExportedCase {
  caseFile: CaseFile;
}

/** Adds names and next steps to cases of one committee. */
@Injectable()
export class DescribeCases {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly members: MemberRepository,
    private readonly nextSteps: NextSteps,
  ) {}

  async execute(tx: Tx, committee: Committee, caseFiles: readonly CaseFile[]): Promise<DescribedCase[]> {
    const organisations = caseFiles.flatMap((one) => [one.prescriberOrganisationId, one.providerOrganisationId]);
    const names = await this.organisations.names(tx, organisations.filter(isPresent));
    const referents = caseFiles.map(({ pathReferentId }) => pathReferentId).filter(isPresent);
    const people = await this.members.names(tx, referents);
    const ids = caseFiles.map(({ id }) => id);
    const steps = await this.nextSteps.of(tx, committee, ids);
    const nameIn = (known: ReadonlyMap<string, string>, id: string | null): string | null =>
      id === null ? null : (known.get(id) ?? null);
    return caseFiles.map((caseFile) => ({
      caseFile,
      prescriberName: nameIn(names, caseFile.prescriberOrganisationId) ?? '',
      providerName: nameIn(names, caseFile.providerOrganisationId),
      referentName: nameIn(people, caseFile.pathReferentId),
      agreement: agreementOf(caseFile, committee),
      nextStep: steps.get(caseFile.id) ?? null,
    }));
  }
}

/** On the committee's own dates. */
function agreementOf(caseFile: CaseFile, { timeZone }: Committee): ExportedCase['agreement'] {
  const { agreementGivenOn, agreementWithdrawnAt } = caseFile;
  if (agreementGivenOn === null) return null;
  const withdrawn = agreementWithdrawnAt === null ? null : dateIn(timeZone, agreementWithdrawnAt);
  return { given: agreementGivenOn, withdrawn };
}

function isPresent(id: string | null): id is string {
  return id !== null;
}
