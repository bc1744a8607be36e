import {
  mayPrescribe,
  mayProvide,
  type CaseRow,
  type ImportField,
  type Organisation,
  type RowProblem,
} from '@passerelle/domain';

export type OrganisationMatch = { id: string | null } | { problem: RowProblem };

/** The prescriber of a row among the organisations of the committee: by its kind, and by its name when there is one. */
export function findPrescriber(row: CaseRow, inCommittee: readonly Organisation[]): OrganisationMatch {
  const ofKind = inCommittee.filter((one) => one.kind === row.prescriberKind && mayPrescribe(one));
  if (row.prescriberName === null) return only(ofKind, 'prescriberKind');
  return only(named(ofKind, row.prescriberName), 'prescriberName');
}

/** The training provider of a row, by its name; a row may have none. */
export function findProvider(row: CaseRow, inCommittee: readonly Organisation[]): OrganisationMatch {
  if (row.providerName === null) return { id: null };
  return only(named(inCommittee.filter(mayProvide), row.providerName), 'providerName');
}

function only(found: readonly Organisation[], field: ImportField): OrganisationMatch {
  const [first, second] = found;
  if (!first) return { problem: { field, problem: 'no-such-organisation' } };
  return second ? { problem: { field, problem: 'several-organisations' } } : { id: first.id };
}

function named(organisations: readonly Organisation[], name: string): Organisation[] {
  return organisations.filter((organisation) => simplified(organisation.name) === simplified(name));
}

/** Capitals, accents and punctuation differ from one list to the next. */
function simplified(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
