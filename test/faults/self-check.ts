import { checkText, type ProblemKind } from './checker.js';
import type { LedgerFacts } from './ledger.js';

interface Case {
  what: string;
  text: string;
  ledger: LedgerFacts;
  expected: ProblemKind;
}

/**
 * Gives the checker a real text and ledger with one thing wrong at a time; answers what it did not notice. Null when
 * no ledger is long enough to be spoiled.
 */
export function whyItCannotFail(text: string, ledgers: readonly LedgerFacts[]): string[] | null {
  const ledger = ledgers.find(({ acknowledged }) => acknowledged.size > 1);
  if (!ledger) return null;
  const others = ledgers.filter((other) => other !== ledger);
  return cases(text, ledger)
    .filter((one) => !checkText(one.text, [one.ledger, ...others]).some(({ kind }) => kind === one.expected))
    .map(({ what, expected }) => `${what}: no word of “${expected}”`);
}

function cases(text: string, ledger: LedgerFacts): Case[] {
  const { round, author, typed, acknowledged } = ledger;
  const token = (number: number): string => `[${round}${author}${number}]`;
  const more = { ...ledger, typed: typed + 1 };
  return [
    {
      what: 'one more token acknowledged',
      text,
      ledger: { ...more, acknowledged: new Set([...acknowledged, typed + 1]) },
      expected: 'lost',
    },
    {
      what: 'one more token typed in a page that stayed',
      text,
      ledger: { ...more, stayed: true },
      expected: 'not-arrived',
    },
    { what: 'a token taken away', text: text.replace(token(1), ''), ledger, expected: 'lost' },
    { what: 'a token taken away before others', text: text.replace(token(1), ''), ledger, expected: 'hole' },
    { what: 'a token twice', text: text + token(1), ledger, expected: 'doubled' },
    { what: 'a token moved to the end', text: text.replace(token(1), '') + token(1), ledger, expected: 'out-of-order' },
    { what: 'a token torn', text: text.replace(token(1), token(1).slice(0, -1)), ledger, expected: 'foreign-text' },
    { what: 'a token of no author', text: text + token(typed + 1), ledger, expected: 'never-typed' },
    {
      what: 'nothing acknowledged',
      text,
      ledger: { ...ledger, acknowledged: new Set<number>() },
      expected: 'nothing-acknowledged',
    },
  ];
}
