import * as Y from 'yjs';
import { DeviceOutbox } from '../client/device-outbox.js';
import { Outbox } from '../client/outbox.js';
import { ManualSchedule } from './manual-schedule.js';
import { MemoryDevice } from './memory-device.js';

export const KEY = new Uint8Array(32).fill(1);
export const OTHER_KEY = new Uint8Array(32).fill(2);

/** A device, and the outboxes of its pages, without a connection. */
export class OutboxHarness {
  readonly device = new MemoryDevice();
  readonly time = new ManualSchedule();

  aPage(epoch = 1) {
    const [page, outbox, doc] = [this.device.page(), new Outbox(), new Y.Doc()];
    doc.on('update', (update: Uint8Array) => outbox.add(update));
    const { schedule } = this.time;
    const options = { device: page, documentId: 'document-1', outbox, schedule, epoch: () => epoch };
    const kept = new DeviceOutbox({ ...options, changed: () => {} });
    const unlock = async (key = KEY) => {
      kept.unlock(key);
      await kept.idle();
    };
    /** One more push: the one before counts as sent. */
    const type = (text: string) => {
      outbox.current();
      doc.getText('text').insert(0, text);
      kept.follow();
    };
    const acknowledge = async (batchId = '') => {
      outbox.acknowledge(batchId);
      kept.follow();
      await kept.idle();
    };
    const orphaned = () => outbox.orphanedPushes.map(({ batchId }) => batchId);
    return { page, outbox, kept, unlock, type, acknowledge, orphaned };
  }

  async unlocked(key = KEY) {
    const page = this.aPage();
    await page.unlock(key);
    return page;
  }

  /** A page that kept a push and died; returns the id of the push. */
  async leave(key = KEY, epoch = 1): Promise<string> {
    const dead = this.aPage(epoch);
    await dead.unlock(key);
    dead.type('left');
    await dead.kept.settled();
    dead.page.crash();
    return dead.outbox.ownPushes[0]?.batchId ?? '';
  }

  get records() {
    return [...this.device.records.values()];
  }
}
