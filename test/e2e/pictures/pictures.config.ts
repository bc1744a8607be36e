import journeys from '../playwright.config.js';

/** The pictures of the READMEs and the table of interactions: `npm run pictures` writes both anew. */
export default {
  ...journeys,
  testDir: '.',
  testMatch: '*.pictures.ts',
  outputDir: '../../../test-results',
  workers: 1,
  reporter: [['list']],
};
