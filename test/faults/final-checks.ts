import pg from 'pg';
import { checkText } from './checker.js';
import type { Check, FaultContext } from './fault-context.js';
import { Page } from './page.js';
import { whyItCannotFail } from './self-check.js';
import { typedText } from './writer.js';

const LOG = `
  select sheet.head::int as head, count(entry.seq)::int as rows, coalesce(max(entry.seq), 0)::int as last
  from sheet left join sheet_update entry on entry.sheet_id = sheet.id
  where sheet.id = any($1::uuid[]) group by sheet.id, sheet.head`;

/** After one more kill nothing is in any memory: every sheet is read again from the log. */
export async function finalChecks(context: FaultContext): Promise<Check[]> {
  await context.server.end('SIGKILL');
  await context.server.start();
  const whole: Check = { title: 'every sheet read again from the log', failures: [] };
  const fallible: Check = { title: 'the checker finds what is wrong', failures: [] };
  let spoiled = 0;
  const [meetingCase] = context.cases;
  if (!meetingCase) throw new Error('no case to read');
  for (const [documentId, ledgers] of context.ledgers) {
    const page = new Page(meetingCase.reader, documentId);
    try {
      await page.loaded();
      const text = typedText(page.doc);
      whole.failures.push(...checkText(text, ledgers).map(({ kind, detail }) => `${kind}: ${detail}`));
      const unnoticed = whyItCannotFail(text, ledgers);
      if (unnoticed) spoiled += 1;
      fallible.failures.push(...(unnoticed ?? []));
    } finally {
      page.close();
    }
  }
  if (spoiled === 0) fallible.failures.push('no ledger was long enough to be spoiled');
  if (![...context.ledgers.values()].flat().some(({ acknowledged }) => acknowledged.size > 0)) {
    whole.failures.push('nothing was ever acknowledged: this run proves nothing');
  }
  return [whole, await checkLog(context), fallible];
}

/** The sequence of each log has no gap and ends where its sheet says. */
async function checkLog({ proxy, ledgers }: FaultContext): Promise<Check> {
  const client = new pg.Client(proxy.url);
  await client.connect();
  try {
    await client.query('begin');
    await client.query("select set_config('passerelle.context', 'sheet-store', true)");
    await client.query("select set_config('passerelle.actor', 'job:sheet-store', true)");
    const { rows } = await client.query<{ head: number; rows: number; last: number }>(LOG, [[...ledgers.keys()]]);
    const failures = rows
      .filter(({ head, rows: count, last }) => head !== count || head !== last)
      .map(({ head, rows: count, last }) => `head ${head}, ${count} rows, the last one ${last}`);
    if (rows.length !== ledgers.size) failures.push(`${rows.length} logs for ${ledgers.size} sheets`);
    return { title: 'the logs have no gap', failures };
  } finally {
    await client.end();
  }
}
