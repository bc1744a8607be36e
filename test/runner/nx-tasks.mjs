import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { indent, step } from './results.mjs';
import { root, run } from './run-program.mjs';

const report = join(root, '.nx/cache/run.json');

/** Types of every project through Nx, which builds the graph that the boundary rule needs; then the lint of all. */
export async function checkTypesAndLint() {
  const types = await checkTypes();
  const linted = await Promise.all([
    lint('eslint', ['--max-warnings', '0']),
    // The rules that need types.
    lint('oxlint', ['--deny-warnings']),
  ]);
  return [types, ...linted].reduce((sum, { passed, failed, lines }) =>
    step(sum.passed + passed, sum.failed + failed, [...sum.lines, ...lines]),
  );
}

async function checkTypes() {
  rmSync(report, { force: true });
  const parameters = ['run-many', '-t', 'typecheck', '--output-style=static', '--parallel=2'];
  const { stdout, stderr } = await run(root, 'nx', parameters);
  const tasks = readTasks();
  const failed = tasks.filter(({ status }) => status !== 0);
  const lines = failed.length > 0 || tasks.length === 0 ? [indent(stdout + stderr)] : [];
  return step(tasks.length - failed.length, failed.length, [...lines, ...failed.map(({ taskId }) => `✗ ${taskId}`)]);
}

/** One process for all projects: a process for each would load the rules nine times. */
async function lint(program, parameters) {
  const { code, stdout, stderr } = await run(root, program, ['apps', 'libs', 'test', ...parameters]);
  const output = stdout + stderr;
  if (output.includes('No cached ProjectGraph')) {
    return step(0, 1, ['✗ lint ran without the project graph: the boundary rule was skipped']);
  }
  return code === 0 ? step(1, 0) : step(0, 1, [`✗ ${program}`, indent(output)]);
}

function readTasks() {
  try {
    return JSON.parse(readFileSync(report, 'utf8')).tasks;
  } catch {
    return [];
  }
}
