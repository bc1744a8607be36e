import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const manifest = z.object({ name: z.literal('passerelle') });

/** The folder of this checkout, found from this file upwards, whether it runs from sources or from the build. */
function checkoutFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!isCheckout(folder)) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The package.json of passerelle is nowhere above this file.');
    folder = parent;
  }
  return realpathSync(folder);
}

function isCheckout(folder: string): boolean {
  try {
    return manifest.safeParse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).success;
  } catch {
    return false;
  }
}

/** Names this checkout in folder names: two checkouts never share one. */
export function checkoutKey(): string {
  return createHash('sha256').update(checkoutFolder()).digest('hex').slice(0, 12);
}

export function stateFolderOfCheckout(): string {
  return join(stateBase(), checkoutKey());
}

function stateBase(): string {
  const chosen = process.env['PASSERELLE_STATE_DIR'];
  if (chosen) return resolve(chosen);
  const home = homedir();
  if (process.platform === 'win32') {
    return join(process.env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Passerelle');
  }
  const isRoot = process.getuid?.() === 0;
  if (process.platform === 'darwin') return join(isRoot ? '/' : home, 'Library', 'Application Support', 'Passerelle');
  // Root's own home is usually closed to the account that runs the database.
  if (isRoot) return '/var/lib/passerelle';
  return join(process.env['XDG_STATE_HOME'] || join(home, '.local', 'state'), 'passerelle');
}
