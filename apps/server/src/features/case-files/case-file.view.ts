import type { CaseFileView } from '@passerelle/contracts';
import {
  AGREEMENT_PURPOSES,
  agreesTo,
  dateIn,
  isSensitiveBarrier,
  mayConfirmAgreement,
  mayEditCase,
  mayNameProvider,
  mayNameReferent,
  mayWithdrawAgreement,
  type CaseFile,
  type Committee,
  type Viewer,
} from '@passerelle/domain';
import type { PeopleOfCase } from './queries/case-people.js';
import { presentCaseSummary } from './case-summary.view.js';
import type { DescribedCase } from './queries/describe-cases.js';

export interface CasePageFacts extends Pick<CaseFileView, 'history' | 'followUps'> {
  committee: Committee;
  described: DescribedCase;
  people: PeopleOfCase;
  now: Date;
}

/** All that the page of a case shows to somebody who sees it. */
export function presentCaseFile(viewer: Viewer, facts: CasePageFacts): CaseFileView {
  const { committee, described, history, followUps } = facts;
  const { caseFile } = described;
  const { names, ...around } = facts.people;
  const summary = presentCaseSummary(described, viewer);
  const { audience, lastContactOn, prescriberOrganisationId, providerOrganisationId, version } = caseFile;
  return {
    ...summary,
    ...around,
    ...presentTold(caseFile, names),
    ...{ audience, lastContactOn, prescriberOrganisationId, providerOrganisationId, version, history, followUps },
    committeeId: committee.id,
    committeeName: committee.name,
    agreement: presentAgreement(caseFile, names),
    barriers: caseFile.barriers.filter((code) => !isSensitiveBarrier(code)),
    abilities: abilitiesOn(caseFile, viewer, summary.abilities.propose),
    today: dateIn(committee.timeZone, facts.now),
  };
}

type Told = Pick<
  CaseFileView,
  'words' | 'wish' | 'wordsAt' | 'wordsByName' | 'summary' | 'summaryAt' | 'summaryByName'
>;

function presentTold(caseFile: CaseFile, names: ReadonlyMap<string, string>): Told {
  const { words, wish, wordsAt, wordsBy, summary, summaryAt, summaryBy } = caseFile;
  return {
    ...{ words, wish, summary },
    wordsAt: wordsAt?.toISOString() ?? null,
    wordsByName: wordsBy === null ? null : (names.get(wordsBy) ?? null),
    summaryAt: summaryAt?.toISOString() ?? null,
    summaryByName: summaryBy === null ? null : (names.get(summaryBy) ?? null),
  };
}

function presentAgreement(caseFile: CaseFile, names: ReadonlyMap<string, string>): CaseFileView['agreement'] {
  const { agreementAt, agreementBy, agreementPurposes, agreementWithdrawnAt, agreementWithdrawnBy } = caseFile;
  if (agreementAt === null) return null;
  return {
    at: agreementAt.toISOString(),
    byName: (agreementBy !== null && names.get(agreementBy)) || '',
    purposes: agreementPurposes,
    withdrawnAt: agreementWithdrawnAt?.toISOString() ?? null,
    withdrawnByName: agreementWithdrawnBy === null ? null : (names.get(agreementWithdrawnBy) ?? null),
  };
}

/** The page can also widen an agreement that is in force; the list confirms only what nobody confirmed. */
function abilitiesOn(caseFile: CaseFile, viewer: Viewer, propose: boolean): CaseFileView['abilities'] {
  const complete = AGREEMENT_PURPOSES.every((purpose) => agreesTo(caseFile, purpose));
  const given = caseFile.agreementAt !== null && caseFile.agreementWithdrawnAt === null;
  return {
    propose,
    confirmAgreement: !complete && mayConfirmAgreement(viewer, caseFile),
    withdrawAgreement: given && mayWithdrawAgreement(viewer, caseFile),
    nameProvider: mayNameProvider(viewer, caseFile),
    nameReferent: mayNameReferent(viewer, caseFile),
    edit: mayEditCase(viewer, caseFile),
  };
}
