import type { DocumentConnection } from '@passerelle/document-sync/client';
import type { MayLeave, UnsentText } from '../../platform/unsent-text';

/** What several documents of one account have together that is not saved. */
export function summaryOf(connections: readonly DocumentConnection[]): Omit<UnsentText, 'sentText'> {
  const states = connections.map((connection) => connection.getState());
  const rejected = connections.filter((connection) => connection.getState().hasRejectedText);
  return {
    unsaved: states.some(({ saved }) => saved !== 'saved'),
    awaited: states.some(({ awaited }) => awaited),
    kept: states.every(({ kept }) => kept),
    keeping: states.every(({ keeping }) => keeping),
    rejectedText: rejected
      .map((connection) => connection.unsentText())
      .filter((text) => text !== '')
      .join('\n\n'),
    mayLeave: mayLeave(rejected),
  };
}

/** Text of a sheet that is closed to its author leaves when it is open again; any other refusal is for good. */
function mayLeave(rejected: readonly DocumentConnection[]): MayLeave {
  const leaving = rejected.filter((connection) => {
    const { refused, kept } = connection.getState();
    return refused === 'not-allowed' && kept;
  });
  if (leaving.length === 0) return 'none';
  return leaving.length === rejected.length ? 'all' : 'some';
}
