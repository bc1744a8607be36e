import { AGE_BANDS, type AgeBand, type CaseStatus, type Moment } from './case-file.js';
import { cleanLabel } from './case-label.js';
import { cleanReference } from './case-reference.js';
import { cleanText, TEXT_LIMITS } from './free-text.js';
import { cleanShortFact } from './personal-details.js';
import type { OrganisationKind } from './organisation.js';
import type { Refusal, RefusalCode } from './refusal.js';

/** What a column of a case list can hold. */
export const IMPORT_FIELDS = [
  'reference',
  'territory',
  'ageBand',
  'prescriberKind',
  'prescriberName',
  'providerName',
  'audience',
  'moment',
  'reason',
  'barriers',
  'commune',
  'label',
  'words',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Why a row stays out: the field and what is wrong with it. */
export const ROW_PROBLEMS = [
  'missing',
  'unknown-value',
  'too-long',
  'duplicated-in-file',
  'looks-like-social-security-number',
  'looks-like-personal-details',
  'no-such-organisation',
  'several-organisations',
  'other-prescriber',
  'reference-taken',
  'label-too-precise',
] as const;
export interface RowProblem {
  field: ImportField;
  problem: (typeof ROW_PROBLEMS)[number];
}

/** A row that can become a case file once its organisations are found. */
export interface CaseRow {
  reference: string;
  territory: string | null;
  ageBand: AgeBand;
  prescriberKind: OrganisationKind;
  prescriberName: string | null;
  providerName: string | null;
  audience: string | null;
  moment: Moment;
  status: CaseStatus;
  reason: string;
  barriers: string[];
  commune: string | null;
  label: string | null;
  words: string | null;
}

const PRESCRIBERS: Record<string, OrganisationKind> = {
  ft: 'france-travail',
  'france travail': 'france-travail',
  'pole emploi': 'france-travail',
  ml: 'mission-locale',
  'mission locale': 'mission-locale',
  cap: 'cap-emploi',
  'cap emploi': 'cap-emploi',
  cd: 'departement',
  departement: 'departement',
  plie: 'plie',
  pjj: 'youth-justice',
  e2c: 'second-chance-school',
};

/** [IMP-2] `suspendu` is a status within "during", not a moment of its own. */
const STEPS: Record<string, { moment: Moment; status: CaseStatus }> = {
  'avant entree': { moment: 'before-entry', status: 'open' },
  'avant l entree': { moment: 'before-entry', status: 'open' },
  'en parcours': { moment: 'during', status: 'open' },
  pendant: { moment: 'during', status: 'open' },
  'pendant le parcours': { moment: 'during', status: 'open' },
  suspendu: { moment: 'during', status: 'suspended' },
  'en suspension': { moment: 'during', status: 'suspended' },
  'fin de parcours': { moment: 'before-exit', status: 'open' },
  'avant la sortie': { moment: 'before-exit', status: 'open' },
};

const PROBLEM_OF: Partial<Record<RefusalCode, RowProblem['problem']>> = {
  'text-empty': 'missing',
  'text-too-long': 'too-long',
  'looks-like-social-security-number': 'looks-like-social-security-number',
  'looks-like-personal-details': 'looks-like-personal-details',
  'label-too-precise': 'label-too-precise',
};

/** Why a cell has no value. */
export interface CellProblem {
  problem: RowProblem['problem'];
}

/** How one column is read: the headings that name it, simplified, and the value of a cell, or why it has none. */
interface Column<Value> {
  headings: readonly string[];
  parse: (cell: string) => Value | CellProblem;
}

/** A heading or a code without its accents, capitals and punctuation. */
export function simplified(heading: string): string {
  return heading
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** A cell that holds one fact: its spaces, breaking or not, are nothing but spaces. */
export function oneLine(cell: string): string {
  return cell.normalize('NFC').replace(/\s+/g, ' ').trim();
}

const problemOf = (refused: RefusalCode): CellProblem => ({ problem: PROBLEM_OF[refused] ?? 'unknown-value' });

/** What a rule made of a cell, or why it refused it. */
const cleanedOr = (cleaned: string | Refusal): string | CellProblem =>
  typeof cleaned === 'string' ? cleaned : problemOf(cleaned.refused);

/** A text that may run over several lines, and keeps the spaces of its author. */
const longText = (cell: string, limit: number): string | CellProblem => cleanedOr(cleanText(cell.trim(), limit));
const optionalFact = (cell: string): string | null | CellProblem =>
  oneLine(cell) === '' ? null : cleanedOr(cleanShortFact(oneLine(cell)));
const optionalName = (cell: string): string | null => oneLine(cell) || null;

/** The value of a cell that must not be empty. */
function knownValue<Value>(cell: string, valueOf: (content: string) => Value | undefined): Value | CellProblem {
  const content = oneLine(cell);
  return content === '' ? { problem: 'missing' } : (valueOf(content) ?? { problem: 'unknown-value' });
}

function optionalLabel(cell: string): string | null | CellProblem {
  const cleaned = cleanLabel(oneLine(cell));
  return 'label' in cleaned ? cleaned.label : problemOf(cleaned.refused);
}

function codes(cell: string): string[] {
  const all = oneLine(cell).split(/[|,]/);
  return all.map((code) => code.trim()).filter((code) => code !== '');
}

/** What the cells of a row give, by column: one column gives both moment and status. */
export interface CellValues extends Omit<CaseRow, 'moment' | 'status'> {
  moment: Pick<CaseRow, 'moment' | 'status'>;
}

/** One parser for each column. */
export const IMPORT_COLUMNS: { readonly [Field in ImportField]: Column<CellValues[Field]> } = {
  reference: {
    headings: ['ref', 'reference', 'numero', 'dossier', 'reference dossier'],
    parse: (cell) => cleanedOr(cleanReference(oneLine(cell))),
  },
  ageBand: {
    headings: ['tranche age', 'age', 'tranche d age'],
    parse: (cell) => knownValue(cell, (content) => AGE_BANDS.find((band) => band === content.replace(/\s/g, ''))),
  },
  prescriberKind: {
    headings: ['type prescripteur', 'prescripteur', 'prescriber'],
    parse: (cell) => knownValue(cell, (content) => PRESCRIBERS[simplified(content)]),
  },
  moment: {
    headings: ['etape', 'moment', 'etape du parcours', 'moment du parcours'],
    parse: (cell) => knownValue(cell, (content) => STEPS[simplified(content)]),
  },
  reason: {
    headings: ['motif', 'raison', 'situation', 'objet'],
    parse: (cell) => longText(cell, TEXT_LIMITS.reason),
  },
  territory: { headings: ['territoire', 'bassin', 'bassin d emploi', 'territory'], parse: optionalFact },
  prescriberName: {
    headings: ['organisme prescripteur', 'structure prescriptrice', 'nom prescripteur'],
    parse: optionalName,
  },
  providerName: { headings: ['organisme', 'organisme de formation', 'of'], parse: optionalName },
  audience: { headings: ['public', 'publics'], parse: optionalFact },
  commune: { headings: ['commune', 'ville'], parse: optionalFact },
  label: { headings: ['prenom', 'prenom initiale', 'personne'], parse: optionalLabel },
  words: {
    headings: ['parole', 'paroles', 'mots de la personne'],
    parse: (cell) => (cell.trim() === '' ? null : longText(cell, TEXT_LIMITS.words)),
  },
  barriers: { headings: ['thematiques', 'freins', 'frein'], parse: codes },
};
