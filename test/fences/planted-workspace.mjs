import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root, runQuietly } from '../runner/run-program.mjs';

const RULES = [
  'package.json',
  'package-lock.json',
  'nx.json',
  'tsconfig.base.json',
  'eslint.config.mjs',
  '.oxlintrc.json',
  '.dependency-cruiser.cjs',
];
const STUB = 'export const stub = 1;\n';

/**
 * A small copy of this workspace in a temporary place: the real rules and projects, stubs for sources, and the
 * examples. The examples never lie among the sources, where a build or another check could take them for real.
 */
export async function withPlantedWorkspace(examples, check) {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-fences-'));
  try {
    for (const name of RULES) copyFileSync(join(root, name), join(folder, name));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    copyProjects(folder);
    for (const { files } of examples) {
      for (const [path, content] of Object.entries(files)) write(folder, path, content);
    }
    // Without this graph the boundary rule is skipped with a warning and every import is accepted.
    await runQuietly(folder, 'nx', ['show', 'projects']);
    return await check(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function copyProjects(folder) {
  for (const place of ['apps/server', 'apps/web', 'test', ...libs()]) {
    for (const name of ['project.json', 'tsconfig.json']) {
      write(folder, `${place}/${name}`, readFileSync(join(root, place, name), 'utf8'));
    }
    if (place !== 'test') write(folder, `${place}/src/${place.startsWith('libs') ? 'index' : 'stub'}.ts`, STUB);
  }
  for (const side of ['server', 'client', 'testing']) write(folder, `libs/document-sync/src/${side}/index.ts`, STUB);
}

const libs = () =>
  ['domain', 'contracts', 'sheet', 'document-sync', 'embedded-postgres', 'testing'].map((name) => `libs/${name}`);

function write(folder, path, content) {
  if (existsSync(join(folder, path))) throw new Error(`Two examples have the same file: ${path}`);
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}
