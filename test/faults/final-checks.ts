import pg from 'pg';
import { checkText } from './checker.js';
import type { Check, Ground } from './ground.js';
import { Page } from './page.js';
import { whyItCannotFail } from './self-check.js';
import { typedText } from './writer.js';

const LOG = `
  select sheet.head::int as head, count(entry.seq)::int as rows, coalesce(max(entry.seq), 0)::int as last
  from sheet left join sheet_update entry on entry.sheet_id = sheet.id
  where sheet.id = any($1::uuid[]) group by sheet.id, sheet.head`;

/** After one more kill nothing is in any memory: every sheet is read again from the log. */
export async function finalChecks(ground: Ground): Promise<Check[]> {
  await ground.server.end('SIGKILL');
  await ground.server.start();
  const whole: Check = { title: 'every sheet read again from the log', failures: [] };
  const fallible: Check = { title: 'the checker finds what is wrong', failures: [] };
  let spoiled = 0;
  const [table] = ground.tables;
  if (!table) throw new Error('nobody reads');
  for (const [documentId, ledgers] of ground.book) {
    const page = new Page(table.reader, documentId);
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
  if (![...ground.book.values()].flat().some(({ acknowledged }) => acknowledged.size > 0)) {
    whole.failures.push('nothing was ever acknowledged: this run proves nothing');
  }
  return [whole, await checkLog(ground), fallible];
}

/** The sequence of each log has no gap and ends where its sheet says. */
async function checkLog({ line, book }: Ground): Promise<Check> {
  const client = new pg.Client(line.url);
  await client.connect();
  try {
    await client.query('begin');
    await client.query("select set_config('passerelle.context', 'sheet-store', true)");
    await client.query("select set_config('passerelle.actor', 'job:sheet-store', true)");
    const { rows } = await client.query<{ head: number; rows: number; last: number }>(LOG, [[...book.keys()]]);
    const failures = rows
      .filter(({ head, rows: count, last }) => head !== count || head !== last)
      .map(({ head, rows: count, last }) => `head ${head}, ${count} rows, the last one ${last}`);
    if (rows.length !== book.size) failures.push(`${rows.length} logs for ${book.size} sheets`);
    return { title: 'the logs have no gap', failures };
  } finally {
    await client.end();
  }
}
