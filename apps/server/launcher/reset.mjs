import './node-version.mjs';
import { pathToFileURL } from 'node:url';
import { built, buildWhenStale } from './build.mjs';
import { explain, say } from './say.mjs';

try {
  await buildWhenStale();
  const { resetEmbeddedDatabase } = await import(pathToFileURL(built.database).href);
  const folder = await resetEmbeddedDatabase();
  say(`Données effacées : ${folder}.`, `Data erased: ${folder}.`);
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
