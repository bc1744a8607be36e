// The pictures of the READMEs, then the table of interactions: each on an application of its own, since both hold the
// same meeting of the demo.
import { provideBrowser } from '../../runner/find-browser.mjs';
import { root, run } from '../../runner/run-program.mjs';

for (const part of ['pages', 'tasks']) {
  const parameters = ['test', '-c', 'test/e2e/pictures/pictures.config.ts', part];
  const { stdout, stderr, code } = await run(root, 'playwright', parameters, {
    env: { CHROMIUM_PATH: provideBrowser() },
  });
  process.stdout.write(stdout + stderr);
  if (code !== 0) process.exitCode = 1;
}
