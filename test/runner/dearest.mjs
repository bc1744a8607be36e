import { relative } from 'node:path';
import { root } from './run-program.mjs';

const SHOWN = 10;

/** The spec files and journeys that took the longest: where to begin when `npm test` grows long. */
export function dearestLines(timings) {
  return [...timings]
    .sort((a, b) => b.ms - a.ms)
    .slice(0, SHOWN)
    .map(({ title, ms }) => `${(ms / 1000).toFixed(1).padStart(6)} s  ${title}`);
}

/** How long each spec file took, from Jest's report. */
export const timingsOfSpecs = (report) =>
  report.testResults.map(({ name, startTime, endTime }) => ({ title: relative(root, name), ms: endTime - startTime }));

/** How long each journey took, from Playwright's report. */
export const timingsOfJourneys = ({ suites }) =>
  suites.flatMap(({ title, specs = [], suites: inner = [] }) => [
    ...specs.map(({ title: name, tests }) => ({
      title: `${title} › ${name}`,
      ms: tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0),
    })),
    ...timingsOfJourneys({ suites: inner }),
  ]);
