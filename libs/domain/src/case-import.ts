import { AGE_BANDS, type AgeBand, type CaseStatus, type Moment } from './case-file.js';
import { cleanLabel } from './case-label.js';
import { REFERENCE_LIMIT } from './case-reference.js';
import { cleanText, TEXT_LIMITS } from './free-text.js';
import { looksLikeSocialSecurityNumber } from './social-security-number.js';
import type { OrganisationKind } from './organisation.js';
import type { RefusalCode } from './refusal.js';

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

/** Most rows of one list, and most characters of one cell. [IMP-7] More is refused before anything is read further. */
export const IMPORT_LIMITS = { rows: 5_000, cellCharacters: 20_000, columns: 200 } as const;

/** Without these a list can't be imported. */
export const REQUIRED_IMPORT_FIELDS: readonly ImportField[] = [
  'reference',
  'ageBand',
  'prescriberKind',
  'moment',
  'reason',
];

const HEADINGS: Record<ImportField, readonly string[]> = {
  reference: ['ref', 'reference', 'numero', 'dossier', 'reference dossier'],
  territory: ['territoire', 'bassin', 'bassin d emploi', 'territory'],
  ageBand: ['tranche age', 'age', 'tranche d age'],
  prescriberKind: ['type prescripteur', 'prescripteur', 'prescriber'],
  prescriberName: ['organisme prescripteur', 'structure prescriptrice', 'nom prescripteur'],
  providerName: ['organisme', 'organisme de formation', 'of'],
  audience: ['public', 'publics'],
  moment: ['etape', 'moment', 'etape du parcours'],
  reason: ['motif', 'raison', 'situation', 'objet'],
  barriers: ['thematiques', 'freins', 'frein'],
  commune: ['commune', 'ville'],
  label: ['prenom', 'prenom initiale', 'personne'],
  words: ['parole', 'paroles', 'mots de la personne'],
};

/** A column of the file, and the field that it is taken for (null: not imported). */
export type ColumnMapping = readonly (ImportField | null)[];

function simplified(heading: string): string {
  return heading
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** [IMP-1] Columns are recognised by their heading, whatever its accents, capitals or punctuation; each field once. */
export function matchColumns(headings: readonly string[]): ColumnMapping {
  const taken = new Set<ImportField>();
  return headings.map((heading) => {
    const wanted = simplified(heading);
    const field = IMPORT_FIELDS.find((candidate) => !taken.has(candidate) && HEADINGS[candidate].includes(wanted));
    if (field) taken.add(field);
    return field ?? null;
  });
}

/** The required fields that no column gives. */
export function missingFields(mapping: ColumnMapping): ImportField[] {
  return REQUIRED_IMPORT_FIELDS.filter((field) => !mapping.includes(field));
}

/** Why a row stays out: the field and what is wrong with it. */
export const ROW_PROBLEMS = [
  'missing',
  'unknown-value',
  'too-long',
  'duplicated-in-file',
  'looks-like-social-security-number',
  'no-such-organisation',
  'several-organisations',
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

const OPTIONAL_LIMITS = {
  territory: TEXT_LIMITS.shortFact,
  audience: TEXT_LIMITS.shortFact,
  commune: TEXT_LIMITS.shortFact,
  words: TEXT_LIMITS.words,
} as const;

const PROBLEM_OF: Partial<Record<RefusalCode, RowProblem['problem']>> = {
  'text-empty': 'missing',
  'text-too-long': 'too-long',
  'looks-like-social-security-number': 'looks-like-social-security-number',
  'label-too-precise': 'label-too-precise',
};

/** Texts that may run over several lines, and keep the spaces of their author. */
const LONG_TEXTS: readonly ImportField[] = ['reason', 'words'];

/** A cell that holds one fact: its spaces, breaking or not, are nothing but spaces. */
function oneLine(cell: string): string {
  return cell.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** The reference of a row, as it identifies the case; empty when there is none. */
export function referenceIn(cells: readonly string[], mapping: ColumnMapping): string {
  return oneLine(cells[mapping.indexOf('reference')] ?? '');
}

/**
 * [IMP-3] A row gives a case, or every reason why it can't: nothing is guessed, cut or silently left out.
 * [IMP-4] A social-security number anywhere in the row, even in a column that is not imported, keeps the row out.
 */
export function readRow(cells: readonly string[], mapping: ColumnMapping): CaseRow | { problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const cell = (field: ImportField): string => {
    const content = cells[mapping.indexOf(field)] ?? '';
    return LONG_TEXTS.includes(field) ? content.trim() : oneLine(content);
  };
  const text = (field: ImportField, limit: number): string => {
    const cleaned = cleanText(cell(field), limit);
    if (typeof cleaned === 'string') return cleaned;
    problems.push({ field, problem: PROBLEM_OF[cleaned.refused] ?? 'unknown-value' });
    return '';
  };
  const optional = (field: keyof typeof OPTIONAL_LIMITS): string | null =>
    cell(field) === '' ? null : text(field, OPTIONAL_LIMITS[field]) || null;
  const label = (): string | null => {
    const cleaned = cleanLabel(cell('label'));
    if ('label' in cleaned) return cleaned.label;
    problems.push({ field: 'label', problem: PROBLEM_OF[cleaned.refused] ?? 'unknown-value' });
    return null;
  };
  const known = <Value>(field: ImportField, value: Value | undefined): Value | undefined => {
    if (cell(field) === '') problems.push({ field, problem: 'missing' });
    else if (value === undefined) problems.push({ field, problem: 'unknown-value' });
    return value;
  };

  const reference = text('reference', REFERENCE_LIMIT);
  const ageBand = known(
    'ageBand',
    AGE_BANDS.find((band) => band === cell('ageBand').replace(/\s/g, '')),
  );
  const prescriberKind = known('prescriberKind', PRESCRIBERS[simplified(cell('prescriberKind'))]);
  const step = known('moment', STEPS[simplified(cell('moment'))]);
  const reason = text('reason', TEXT_LIMITS.reason);
  const row = {
    reference,
    reason,
    territory: optional('territory'),
    prescriberName: cell('prescriberName') || null,
    providerName: cell('providerName') || null,
    audience: optional('audience'),
    commune: optional('commune'),
    label: label(),
    words: optional('words'),
    barriers: cell('barriers')
      .split(/[|,]/)
      .map((code) => code.trim())
      .filter((code) => code !== ''),
  };
  const numberAt = cells.findIndex(looksLikeSocialSecurityNumber);
  if (numberAt >= 0 && !problems.some(({ problem }) => problem === 'looks-like-social-security-number')) {
    problems.push({ field: mapping[numberAt] ?? 'reason', problem: 'looks-like-social-security-number' });
  }
  if (problems.length > 0 || !ageBand || !prescriberKind || !step) return { problems };
  return { ...row, ageBand, prescriberKind, ...step };
}

/** [IMP-5] A reference that stands twice in the file is refused the second time. */
export function duplicatedReferences(references: readonly string[]): boolean[] {
  const seen = new Set<string>();
  return references.map((reference) => {
    const again = reference !== '' && seen.has(reference);
    seen.add(reference);
    return again;
  });
}
