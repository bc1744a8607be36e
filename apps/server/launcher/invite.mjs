import './node-version.mjs';
import { pathToFileURL } from 'node:url';
import { built, buildWhenStale } from './build.mjs';
import { explain } from './say.mjs';

try {
  await buildWhenStale();
  // It reads the words that follow the command, and says the link by itself.
  await import(pathToFileURL(built.invite).href);
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
