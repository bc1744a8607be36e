import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tally } from '../runner/results.mjs';
import { root, runForJson } from '../runner/run-program.mjs';
import { lawfulForImports, lawfulForLint } from './lawful.mjs';
import { plantedForImports } from './planted-imports.mjs';
import { plantedForLint } from './planted-lint.mjs';
import { withPlantedWorkspace } from './planted-workspace.mjs';

/** Fence 2 over the real applications and libs, then every planted example through both fences. */
export async function checkFences() {
  const [real, lint, imports] = await Promise.all([
    cruise(root).then(realResult),
    withPlantedWorkspace([...plantedForLint, ...lawfulForLint], async (folder) => judgeLint(await lintReports(folder))),
    withPlantedWorkspace([...plantedForImports, ...lawfulForImports], async (folder) =>
      judgeImports(await cruise(folder)),
    ),
  ]);
  return [real, ...lint, ...imports];
}

function cruise(folder) {
  return runForJson(folder, 'depcruise', [
    'apps',
    'libs',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
  ]);
}

function realResult({ summary }) {
  const failures = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  if (summary.totalCruised === 0) failures.push('nothing was read');
  return { title: '[FENCE] imports inside the applications and libs', failure: failures.join('\n') };
}

/** What both programs say of each file, the rules that need types under the names that oxlint gives them. */
async function lintReports(folder) {
  const parameters = ['apps', 'libs', 'test', '--format', 'json'];
  const [reports, { diagnostics }] = await Promise.all([
    runForJson(folder, 'eslint', parameters),
    runForJson(folder, 'oxlint', parameters),
  ]);
  const messagesOf = new Map(
    reports.map(({ filePath, messages }) => [relative(folder, filePath).replaceAll('\\', '/'), messages]),
  );
  for (const { filename, code, message } of diagnostics) {
    messagesOf.get(filename.replaceAll('\\', '/'))?.push({ ruleId: code.replace(/\((.+)\)$/, '/$1'), message });
  }
  return messagesOf;
}

function judgeLint(messagesOf) {
  const rulesFor = ({ files }) =>
    Object.keys(files).flatMap((file) => messagesOf.get(file) ?? [{ ruleId: 'not linted' }]);
  return [
    ...plantedForLint.map((example) => {
      const rules = rulesFor(example).map(({ ruleId }) => ruleId);
      return judge(example, rules.includes(example.refusedBy), rules);
    }),
    ...lawfulForLint.map((example) => {
      const words = rulesFor(example).map(({ ruleId, message }) => `${ruleId}: ${message}`);
      return accept(example, words);
    }),
  ];
}

function judgeImports({ summary, modules }) {
  const read = new Set(modules.map(({ source }) => source));
  const rulesAt = (place) => summary.violations.filter(({ from }) => from === place).map(({ rule }) => rule.name);
  return [
    ...plantedForImports.map((example) => {
      const rules = rulesAt(Object.keys(example.files)[0]);
      return judge(example, rules.includes(example.refusedBy), rules);
    }),
    ...lawfulForImports.map((example) => {
      const files = Object.keys(example.files);
      return accept(
        example,
        files.flatMap((file) => (read.has(file) ? rulesAt(file) : ['not read'])),
      );
    }),
  ];
}

function judge({ title, refusedBy }, isRefused, rules) {
  const failure = isRefused ? '' : `accepted: ${refusedBy} is silent (${rules.join(', ') || 'no rule spoke'})`;
  return { title: `[FENCE] refused: ${title}`, failure };
}

function accept({ title }, words) {
  return { title: `[FENCE] accepted: ${title}`, failure: words.join('\n') };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { passed, failed, lines } = tally(await checkFences());
  for (const line of lines) console.log(line);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
