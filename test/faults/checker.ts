import { type LedgerFacts, readTokens } from './ledger.js';

export type ProblemKind =
  | 'nothing-acknowledged'
  | 'lost'
  | 'doubled'
  | 'out-of-order'
  | 'hole'
  | 'not-arrived'
  | 'never-typed'
  | 'foreign-text';

export interface Problem {
  kind: ProblemKind;
  detail: string;
  count: number;
}

/** Compares the text that a fresh reader received with everything that the ledgers of this document say. */
export function checkText(text: string, ledgers: readonly LedgerFacts[]): Problem[] {
  const { tokens, rest } = readTokens(text);
  const problems = ledgers.flatMap((ledger) => {
    const mine = tokens.filter(({ round, author }) => round === ledger.round && author === ledger.author);
    return checkAuthor(
      mine.map(({ number }) => number),
      ledger,
    );
  });
  const isKnown = ({ round, author }: { round: number; author: string }): boolean =>
    ledgers.some((ledger) => ledger.round === round && ledger.author === author);
  const strange = tokens.filter((token) => !isKnown(token));
  if (strange.length > 0) problems.push({ kind: 'never-typed', detail: 'of no ledger', count: strange.length });
  // Also what remains of a token that was torn.
  if (rest !== '') problems.push({ kind: 'foreign-text', detail: rest.slice(0, 80), count: rest.length });
  return problems;
}

function checkAuthor(found: readonly number[], ledger: LedgerFacts): Problem[] {
  const { round, author, typed, acknowledged, stayed } = ledger;
  const present = new Set(found);
  const all = Array.from({ length: typed }, (_, index) => index + 1);
  const last = Math.max(0, ...found);
  const wrong: Record<ProblemKind, readonly number[]> = {
    'nothing-acknowledged': acknowledged.size === 0 ? [0] : [],
    lost: [...acknowledged].filter((number) => !present.has(number)),
    doubled: [...present].filter((number) => found.indexOf(number) !== found.lastIndexOf(number)),
    'out-of-order': found.filter((number, index) => index > 0 && number < (found[index - 1] ?? 0)),
    // An author's batches are committed one after the other: nothing may be missing before something that is there.
    hole: all.filter((number) => number < last && !present.has(number)),
    'not-arrived': stayed ? all.filter((number) => !present.has(number)) : [],
    'never-typed': [...present].filter((number) => number > typed || number < 1),
    'foreign-text': [],
  };
  return Object.entries(wrong).flatMap(([kind, numbers]) => {
    const detail = `round ${round}, author ${author}: ${numbers.slice(0, 10).join(' ')}`;
    return numbers.length > 0 ? [{ kind: kind as ProblemKind, detail, count: numbers.length }] : [];
  });
}
