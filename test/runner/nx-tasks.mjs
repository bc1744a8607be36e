import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { indent, step } from './results.mjs';
import { root, run } from './run-program.mjs';

const report = join(root, '.nx/cache/run.json');

/** Types and lint of every project, through Nx, which builds the graph that the boundary rule needs. */
export async function checkTypesAndLint() {
  rmSync(report, { force: true });
  const parameters = ['run-many', '-t', 'typecheck', 'lint', '--output-style=static', '--parallel=2'];
  const { stdout, stderr } = await run(root, 'nx', parameters);
  const output = stdout + stderr;
  const tasks = readTasks();
  const failed = tasks.filter(({ status }) => status !== 0);
  const lines = failed.length > 0 || tasks.length === 0 ? [indent(output)] : [];
  if (output.includes('No cached ProjectGraph')) {
    return step(0, tasks.length + 1, [...lines, '✗ lint ran without the project graph: the boundary rule was skipped']);
  }
  return step(tasks.length - failed.length, failed.length, [...lines, ...failed.map(({ taskId }) => `✗ ${taskId}`)]);
}

function readTasks() {
  try {
    return JSON.parse(readFileSync(report, 'utf8')).tasks;
  } catch {
    return [];
  }
}
