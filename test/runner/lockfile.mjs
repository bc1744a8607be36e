import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tally } from './results.mjs';
import { root } from './run-program.mjs';

/**
 * Every platform's package is in the lock file. `npm install` leaves out in silence what its registry lacks; then
 * `npm ci` fails elsewhere, or a colleague on another system gets no binary.
 */
export function checkLockfile() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !placesFor(place, name).some((candidate) => candidate in packages))
      .map((name) => `${name}, wanted by ${place}`),
  );
  return tally([{ title: '[LOCK] the lock file holds the package of every platform', failure: missing.join('\n') }]);
}

/** Where npm may have put a package for the one that lies at `place`: beside it, or in any node_modules above. */
function placesFor(place, name) {
  const above = place.split('/node_modules/');
  return [
    `node_modules/${name}`,
    ...above.map((_, index) => `${above.slice(0, index + 1).join('/node_modules/')}/node_modules/${name}`),
  ];
}
