import { checkText, type Problem } from './checker.js';
import type { Figures } from './figures.js';
import type { FaultContext } from './fault-context.js';
import type { MeetingCase } from './meeting-cases.js';
import { Page } from './page.js';
import { areEqual, untouchedParts } from './replicas.js';
import { until } from './until.js';
import { paragraphsOf, typedText, type Writer } from './writer.js';

/** A page that has seen nothing reads the sheet: what the ledgers promise is there, and in every page that stayed. */
export async function readBack(
  context: FaultContext,
  { documentId, reader }: MeetingCase,
  stayed: readonly Writer[],
  before: string,
  figures: Figures,
): Promise<string[]> {
  const failures = stayed.flatMap(({ page }) => [...page.refusals].map((code) => `a page was refused: ${code}`));
  const ledgers = context.ledgers.get(documentId) ?? [];
  const page = new Page(reader, documentId);
  try {
    await page.loaded();
    const docs = [page.doc, ...stayed.map((writer) => writer.page.doc)];
    await until('all replicas are equal', () => areEqual(docs)).catch((error: Error) => failures.push(error.message));
    if (untouchedParts(page.doc) !== before) failures.push('a part without a writer has changed');
    const problems = checkText(typedText(page.doc), ledgers);
    failures.push(...problems.map(({ kind, count, detail }) => `${kind} (${count}): ${detail}`));
    const { round } = ledgers.at(-1) ?? {};
    const ofThisRound = ledgers.filter((ledger) => ledger.round === round);
    count(figures, ofThisRound, problems, stayed.length > 0);
    if (paragraphsOf(page.doc).length === 0) failures.push('the paragraphs are gone');
    return failures;
  } finally {
    page.close();
  }
}

type Counted = { typed: number; acknowledged: ReadonlySet<number> };

function count(figures: Figures, ledgers: readonly Counted[], problems: readonly Problem[], stayed: boolean): void {
  const sum = (kind: string): number =>
    problems.filter((problem) => problem.kind === kind).reduce((total, problem) => total + problem.count, 0);
  for (const { typed, acknowledged } of ledgers) {
    figures.typed += typed;
    figures.acknowledged += acknowledged.size;
  }
  figures.lost += sum('lost');
  figures.doubled += sum('doubled');
  if (stayed) figures.recovered = figures.unacknowledged - sum('not-arrived');
}
