import {
  addDays,
  AGREEMENT_PURPOSES,
  confirmAgreement,
  dateIn,
  nameReferent,
  writeSummary,
  writeWords,
  type CaseFile,
  type Committee,
  type Organisation,
} from '@passerelle/domain';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { judgeCaseList, type ListChecks, type ReadyRow } from '../../features/case-files/import/judge-case-list.js';
import { newCaseFile } from '../../features/case-files/new-case-file.js';
import { readCaseList } from '../../features/case-files/import/read-case-list.js';
import { accepted } from '../../platform/refused.js';
import { CAS_FICTIFS } from './cas-fictifs.js';
import type { DemoCommittees } from './demo-committee.js';
import { DEMO_TERRITORIES } from './demo-territories.js';
import { TOULOUSE_CASES, TOULOUSE_DETAILS } from './toulouse-cases.js';
import { TOULOUSE_STORIES } from './toulouse-stories.js';

const DAY = 86_400_000;

const details = z.array(
  z.object({
    ref: z.string(),
    prenom: z.string(),
    commune: z.string(),
    organisme: z.string(),
    accord: z.enum(['oui', 'non']),
    question: z.string(),
    paroles: z.string(),
  }),
);
type Details = z.infer<typeof details>[number];

/** What the prescribers ask about the cases of Toulouse, by reference. */
export function demoQuestions(): Map<string, string> {
  return new Map(toulouseDetails().map(({ ref, question }) => [ref, question]));
}

function toulouseDetails(): Details[] {
  return details.parse(parse(TOULOUSE_DETAILS, { columns: true }));
}

/** The cases of the nine territories of the lists. The regional commission has none: somebody imports them there. */
export function demoCaseFiles(demo: DemoCommittees, now: Date): CaseFile[] {
  const known = new Map(toulouseDetails().map((one) => [one.ref, one]));
  return demo.committees
    .filter((committee) => committee.kind === 'copass')
    .flatMap((committee) => {
      const organisations = demo.organisationsOf.get(committee.id) ?? [];
      return rowsOf(committee, organisations).map((row, index) => {
        const detailed = known.get(row.reference) ?? inventedDetails(row, committee, organisations, index);
        return demoCaseFile(row, detailed, { committee, organisations, demo, now, index });
      });
    });
}

/** The rows of a territory, read by the same function as an import. */
function rowsOf(committee: Committee, organisations: readonly Organisation[]): ReadyRow[] {
  return [CAS_FICTIFS, TOULOUSE_CASES].flatMap((text) => {
    const list = readCaseList(Buffer.from(text).toString('base64'));
    const column = list.mapping.indexOf('territory');
    const lines = list.lines.filter(({ cells }) => cells[column] === committee.territory);
    const { ready, refused } = judgeCaseList({ ...list, lines }, nothingYet(organisations));
    if (refused.length > 0) throw new Error(`the list of the demo has a bad row: ${JSON.stringify(refused[0])}`);
    return ready;
  });
}

/** No case is there, and the demo opens those of every prescriber. */
function nothingYet(organisations: readonly Organisation[]): ListChecks {
  return { organisations, mayOpenFor: () => true, referenceState: () => 'free', freeReference: () => '' };
}

const LABELS = [
  'Adam',
  'Chloé',
  'Ilyes',
  'Manon',
  'Noé',
  'Assia',
  'Victor',
  'Émilie',
  'Tom',
  'Leïla',
  'Louis',
  'Anaïs',
];
const INITIALS = 'CDGHKLNPSTW';
const WORDS = [
  'Je veux avancer, mais pas tout seul.',
  'Expliquez-moi ce qui se passe après.',
  'Ce métier, je l’ai choisi. Je veux y arriver.',
  'J’ai surtout besoin d’un peu de temps.',
  'Si quelqu’un m’appelle, je réponds.',
];

/** Outside Toulouse the details are dealt out in turn; one agreement in four is missing. */
function inventedDetails(
  row: ReadyRow,
  committee: Committee,
  organisations: readonly Organisation[],
  index: number,
): Details {
  const number = Number(row.reference.slice(-3));
  const communes = DEMO_TERRITORIES.find(({ name }) => name === committee.territory)?.communes ?? [];
  const providers = organisations.filter(({ kind }) => kind === 'training-provider');
  const provider = row.moment === 'before-entry' ? undefined : providers[number % providers.length];
  return {
    ref: row.reference,
    prenom: `${LABELS[number % LABELS.length]} ${INITIALS[number % INITIALS.length]}.`,
    commune: communes[index % communes.length] ?? committee.territory,
    organisme: provider?.name ?? '',
    accord: number % 4 === 3 ? 'non' : 'oui',
    question: '',
    paroles: number % 3 === 0 ? '' : (WORDS[number % WORDS.length] ?? ''),
  };
}

function demoCaseFile(
  row: ReadyRow,
  known: Details,
  setting: {
    committee: Committee;
    organisations: readonly Organisation[];
    demo: DemoCommittees;
    now: Date;
    index: number;
  },
): CaseFile {
  const provider = setting.organisations.find(({ name }) => name === known.organisme);
  const created = new Date(setting.now.getTime() - (75 - setting.index) * DAY);
  const caseFile: CaseFile = {
    ...newCaseFile(row, setting.committee, created),
    label: known.prenom,
    commune: known.commune,
    providerOrganisationId: provider?.id ?? null,
  };
  const prescriber = setting.demo.memberships.find(
    (membership) =>
      membership.committeeId === caseFile.committeeId &&
      membership.organisationId === caseFile.prescriberOrganisationId,
  );
  if (!prescriber) return caseFile;
  const written = withSummaryAndWish(caseFile, known, { by: prescriber.accountId, ...setting });
  if (known.accord === 'non') return written;
  const agreedAt = new Date(created.getTime() + 7 * DAY);
  const { timeZone } = setting.committee;
  // Asked on the day, written down in the evening or on the next working day.
  const said = { purposes: AGREEMENT_PURPOSES, givenOn: addDays(dateIn(timeZone, agreedAt), -(setting.index % 3)) };
  const agreed = accepted(confirmAgreement(written, said, { by: prescriber.accountId, at: agreedAt, timeZone }));
  // One path in seven waits for its referent.
  return Number(agreed.reference.slice(-3)) % 7 === 0 ? agreed : nameReferent(agreed, prescriber.accountId);
}

/** The person's words, the wish and the summary, dated and signed; and the last contact. */
function withSummaryAndWish(
  caseFile: CaseFile,
  { ref, paroles }: Details,
  { by, now, committee, index }: { by: string; now: Date; committee: Committee; index: number },
): CaseFile {
  const story = committee.territory === 'Toulouse' ? TOULOUSE_STORIES[ref] : undefined;
  const recordedAt = new Date(now.getTime() - (20 + index) * DAY);
  const withWords = accepted(writeWords(caseFile, { words: paroles, wish: story?.wish ?? '' }, by, recordedAt));
  const summed = story
    ? accepted(writeSummary(withWords, story.summary, by, new Date(now.getTime() - (story.lastContact + 1) * DAY)))
    : withWords;
  const lastContact = story?.lastContact ?? 3 + ((index * 5) % 21);
  return { ...summed, lastContactOn: addDays(dateIn(committee.timeZone, now), -lastContact) };
}
