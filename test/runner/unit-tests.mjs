import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { timingsOfSpecs } from './dearest.mjs';
import { indent, step } from './results.mjs';
import { root, run } from './run-program.mjs';

// Types and lint run at the same time: slow is not wrong.
const PATIENCE = '--testTimeout=30000';

/** Every project that has a Jest configuration, in one run that shares two workers and one database server. */
export async function runUnitTests() {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-jest-'));
  const report = join(folder, 'report.json');
  try {
    const parameters = [
      '--projects',
      ...projects(),
      '--ci',
      '--maxWorkers=2',
      PATIENCE,
      // Kept from run to run, which the folder for temporary files is not.
      `--cacheDirectory=${join(root, 'node_modules/.cache/jest')}`,
      '--json',
      `--outputFile=${report}`,
    ];
    const { stderr } = await run(root, 'jest', parameters);
    const content = readReport(report);
    return { ...count(content, stderr), timings: content ? timingsOfSpecs(content) : [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function projects() {
  return ['apps', 'libs'].flatMap((place) =>
    readdirSync(join(root, place))
      .map((name) => `${place}/${name}`)
      .filter((folder) => readdirSync(join(root, folder)).includes('jest.config.cjs')),
  );
}

function count(report, output) {
  if (!report) return step(0, 1, ['✗ Jest gave no report', indent(output)]);
  // A file that breaks before its first test counts as one failure.
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const lines = report.testResults
    .filter(({ status }) => status === 'failed')
    .map(({ name, message }) => `✗ ${relative(root, name)}\n${indent(message)}`);
  if (!report.success && failed === 0) return step(report.numPassedTests, 1, [...lines, indent(output)]);
  return step(report.numPassedTests, failed, lines);
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
