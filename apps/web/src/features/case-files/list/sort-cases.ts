import type { CaseFileSummary } from '@passerelle/contracts';
import { CASE_STATUSES, MOMENTS } from '@passerelle/domain';

/** The columns of the list, by what they sort. */
export const CASE_COLUMNS = ['reference', 'moment', 'organisations', 'nextStep', 'agreement'] as const;
export type CaseColumn = (typeof CASE_COLUMNS)[number];

export interface CaseOrder {
  by: CaseColumn;
  descending: boolean;
}

type Compare = (left: CaseFileSummary, right: CaseFileSummary) => number;

const byText = (left: string, right: string): number => left.localeCompare(right, 'fr', { numeric: true });

/** Along the path: before the entry, during, before the exit; then what is suspended, then what has ended. */
function stage({ moment, status }: CaseFileSummary): number {
  return CASE_STATUSES.indexOf(status) * MOMENTS.length + MOMENTS.indexOf(moment);
}

const COMPARE: Record<CaseColumn, Compare> = {
  reference: (left, right) => byText(left.reference, right.reference),
  moment: (left, right) => stage(left) - stage(right),
  organisations: (left, right) => byText(left.prescriberName, right.prescriberName),
  nextStep: (left, right) => byText(left.nextStep?.date ?? '', right.nextStep?.date ?? ''),
  agreement: (left, right) => byText(left.agreementGivenOn ?? '', right.agreementGivenOn ?? ''),
};

/** A list in the order of one column; what has no date comes first, since it waits for one; equals by reference. */
export function sortCases(cases: readonly CaseFileSummary[], { by, descending }: CaseOrder): CaseFileSummary[] {
  const turn = descending ? -1 : 1;
  return [...cases].sort((left, right) => turn * COMPARE[by](left, right) || COMPARE.reference(left, right));
}

/** The order after a click on a heading: its own, then turned round. */
export function nextOrder(order: CaseOrder, by: CaseColumn): CaseOrder {
  return { by, descending: order.by === by && !order.descending };
}
