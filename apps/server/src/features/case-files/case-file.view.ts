import type { CaseFileView } from '@passerelle/contracts';
import {
  dateIn,
  mayEditCase,
  mayNameProvider,
  mayNameReferent,
  mayOfferCase,
  mayStillConfirm,
  mayStillWithdraw,
  shownBarriers,
  type CaseFile,
  type Committee,
  type Viewer,
} from '@passerelle/domain';
import type { PeopleOfCase } from './queries/case-people.js';
import { presentCaseSummary } from './case-summary.view.js';
import type { DescribedCase } from './queries/describe-cases.js';

export interface CasePageFacts extends Pick<CaseFileView, 'history' | 'followUps' | 'openings'> {
  committee: Committee;
  described: DescribedCase;
  people: PeopleOfCase;
  now: Date;
}

/** All that the page of a case shows to a viewer who may see it. */
export function presentCaseFile(viewer: Viewer, facts: CasePageFacts): CaseFileView {
  const { committee, described, history, followUps, openings } = facts;
  const { caseFile } = described;
  const { names, ...around } = facts.people;
  const { audience, lastContactOn, prescriberOrganisationId, providerOrganisationId, version } = caseFile;
  return {
    ...presentCaseSummary(described, viewer),
    ...around,
    ...presentNarrative(caseFile, names),
    ...{
      audience,
      lastContactOn,
      prescriberOrganisationId,
      providerOrganisationId,
      version,
      history,
      followUps,
      openings,
    },
    committeeId: committee.id,
    committeeName: committee.name,
    agreement: presentAgreement(caseFile, names),
    barriers: shownBarriers(caseFile),
    abilities: abilitiesOn(caseFile, viewer),
    today: dateIn(committee.timeZone, facts.now),
  };
}

type Narrative = Pick<
  CaseFileView,
  'words' | 'wish' | 'wordsAt' | 'wordsByName' | 'summary' | 'summaryAt' | 'summaryByName'
>;

function presentNarrative(caseFile: CaseFile, names: ReadonlyMap<string, string>): Narrative {
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
  const { agreementGivenOn, agreementAt, agreementBy, agreementPurposes, agreementWithdrawnAt, agreementWithdrawnBy } =
    caseFile;
  if (agreementAt === null || agreementGivenOn === null) return null;
  return {
    givenOn: agreementGivenOn,
    recordedAt: agreementAt.toISOString(),
    byName: (agreementBy !== null && names.get(agreementBy)) || '',
    purposes: agreementPurposes,
    withdrawnAt: agreementWithdrawnAt?.toISOString() ?? null,
    withdrawnByName: agreementWithdrawnBy === null ? null : (names.get(agreementWithdrawnBy) ?? null),
  };
}

/** The page confirms any purpose that is missing; the list, only the discussion. */
function abilitiesOn(caseFile: CaseFile, viewer: Viewer): CaseFileView['abilities'] {
  return {
    propose: mayOfferCase(viewer, caseFile),
    confirmAgreement: mayStillConfirm(viewer, caseFile),
    withdrawAgreement: mayStillWithdraw(viewer, caseFile),
    nameProvider: mayNameProvider(viewer, caseFile),
    nameReferent: mayNameReferent(viewer, caseFile),
    edit: mayEditCase(viewer, caseFile),
  };
}
