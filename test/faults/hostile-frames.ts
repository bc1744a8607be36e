import { CLIENT_EVENTS } from '@passerelle/document-sync';
import * as Y from 'yjs';
import type { Seeded } from './seeded.js';
import { openSocket } from './socket-channel.js';
import { allSavedAgain, unacknowledgedOf, type FaultInjection } from './typing-fault.js';

const EVENTS = Object.values(CLIENT_EVENTS);
/** Figures asked of the server, `trust.md` F9: its loop must not be held longer, nor its memory grow more. */
const LOOP_P99_MS = 50;
const GROWTH_BYTES = 50 * 1024 * 1024;
const AT_ONCE = 20;

/** A member who may write sends so many malformed frames of each kind while two others type. */
export function hostileFrames(perEvent: number): FaultInjection {
  return async ({ server, random, cases }, writers, figures) => {
    const [meetingCase] = cases;
    const [writer] = writers;
    if (!meetingCase || !writer) throw new Error('no writer');
    const before = await server.measured();
    const socket = openSocket(meetingCase.reader);
    await new Promise((resolve) => socket.once('connect', () => resolve(null)));
    const good = Y.encodeStateAsUpdate(writer.page.doc);
    for (let sent = 0; sent < perEvent; sent += AT_ONCE) {
      const asked = EVENTS.flatMap((event) =>
        Array.from({ length: AT_ONCE }, () => {
          const frame = malformed(random, meetingCase.documentId, good);
          return socket
            .timeout(5_000)
            .emitWithAck(event, frame)
            .catch(() => null);
        }),
      );
      // Two of the four kinds are never answered: the next ones do not wait for them.
      await Promise.race([Promise.all(asked), new Promise((resolve) => setTimeout(resolve, 40))]);
    }
    socket.disconnect();
    const after = await server.measured();
    await allSavedAgain(writers, unacknowledgedOf(writers), figures);
    figures.notes.push(`event loop p99 ${after.loopP99.toFixed(0)} ms, max ${after.loopMax.toFixed(0)} ms`);
    const failures: string[] = [];
    if (!server.isAlive) failures.push('the server ended by itself');
    if (after.loopP99 > LOOP_P99_MS) figures.notes.push(`missed: the loop p99 asked is below ${LOOP_P99_MS} ms`);
    const growth = after.rss - before.rss;
    figures.notes.push(
      `RSS growth ${(growth / 1024 / 1024).toFixed(0)} MiB (asked: below ${GROWTH_BYTES / 1024 / 1024})`,
    );
    return failures;
  };
}

function malformed(random: Seeded, documentId: string, good: Uint8Array): unknown {
  const kind = random.whole(0, 7);
  const update = mutated(random, good);
  if (kind === 0) return null;
  if (kind === 1) return { documentId: random.whole(0, 9), epoch: 'x', batchId: [], update: 'text' };
  if (kind === 2) return Buffer.from(update);
  if (kind === 3) return { protocol: 2, documentId, clientId: -1, schemaVersion: 1, epoch: 2 ** 60 };
  if (kind === 4) return { documentId, state: Buffer.alloc(random.whole(0, 2_000), 7) };
  const batchId = `00000000-0000-4000-8000-${String(random.whole(0, 999_999_999)).padStart(12, '0')}`;
  return { protocol: 2, documentId, clientId: random.whole(2, 99), schemaVersion: 1, epoch: 1, batchId, update };
}

/** Truncated, bits turned, numbers blown up, or bytes of nothing. */
function mutated(random: Seeded, good: Uint8Array): Buffer {
  const bytes = Buffer.from(good.subarray(0, Math.max(1, random.whole(0, good.length))));
  for (let turns = random.whole(1, 6); turns > 0; turns--) {
    bytes[random.whole(0, bytes.length - 1)] = random.whole(0, 255);
  }
  if (random.whole(0, 3) === 0) bytes.fill(0xff, 0, Math.min(bytes.length, 6));
  return bytes;
}
