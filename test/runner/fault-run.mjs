import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { indent, step } from './results.mjs';
import { root, runNode } from './run-program.mjs';

const script = join(root, 'test/faults/run.mjs');

export const hasFaultRun = () => existsSync(script);

/** The short fault run says `N passed, N failed` in its last line. */
export async function runFaults() {
  const { code, stdout, stderr } = await runNode(root, script, ['--short']);
  const last = /(\d+) passed, (\d+) failed\s*$/.exec(stdout);
  if (!last) return step(0, 1, ['✗ the fault run ended without its closing line', indent(stdout + stderr)]);
  const [passed, failed] = [Number(last[1]), Number(last[2])];
  if (failed > 0) return step(passed, failed, [indent(stdout + stderr)]);
  return code === 0 ? step(passed, 0) : step(passed, 1, [`✗ the fault run ended with ${code}`, indent(stderr)]);
}
