/**
 * A step answers { passed, failed, lines }: how many checks, and what to say about those that failed.
 * A step in which nothing ran has failed: silence proves nothing.
 */
export function tally(results) {
  const failures = results.filter(({ failure }) => failure);
  return step(
    results.length - failures.length,
    failures.length,
    failures.map(({ title, failure }) => `✗ ${title}\n${indent(failure)}`),
  );
}

export function step(passed, failed, lines = []) {
  if (passed + failed > 0) return { passed, failed, lines };
  return { passed: 0, failed: 1, lines: [...lines, '✗ nothing ran'] };
}

export const indent = (text) => text.trimEnd().replace(/^/gm, '    ');
