/** @jest-environment node */
import { DraftBox, UNKEPT_AFTER_MS } from './draft-box';
import { DraftSeal } from './draft-seal';
import { fitting } from './fitting';
import type { DraftRecord, DraftStore } from './draft-store';

const CLAIRE = new Uint8Array(32).fill(1);
const MARC = new Uint8Array(32).fill(2);
const DAY = 24 * 3_600_000;

/** A browser's storage in memory, with the pages that are alive. */
class Device implements DraftStore {
  readonly records = new Map<string, DraftRecord>();
  readonly sessions = new Map<string, () => void>();
  private readonly freed = new Map<string, (() => void)[]>();
  refuses = false;

  async put(record: DraftRecord): Promise<void> {
    if (this.refuses) throw new Error('refused');
    this.records.set(record.id, record);
  }
  async delete(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.records.delete(id);
  }
  async list(): Promise<DraftRecord[]> {
    return [...this.records.values()];
  }
  take(session: string): () => void {
    const release = (): void => {
      this.sessions.delete(session);
      for (const free of this.freed.get(session) ?? []) free();
    };
    this.sessions.set(session, release);
    return release;
  }
  async living(sessions: readonly string[]): Promise<string[]> {
    return sessions.filter((session) => this.sessions.has(session));
  }
  whenFree(session: string): Promise<void> {
    return new Promise((resolve) => this.freed.set(session, [...(this.freed.get(session) ?? []), resolve]));
  }
  /** Every page is gone, as a crash ends them. */
  crash(): void {
    for (const release of this.sessions.values()) release();
  }
}

async function page(store: Device, key = CLAIRE, accountId = 'claire'): Promise<DraftBox> {
  const box = new DraftBox(accountId, { store, seal: new DraftSeal(new Uint8Array(key)) });
  await box.load();
  return box;
}

async function wrote(store: Device, value: unknown, key = 'form/1'): Promise<DraftBox> {
  const box = await page(store);
  box.write(key, value);
  await box.flush();
  return box;
}

let device: Device;
beforeEach(() => (device = new Device()));

test('what was written comes back after a crash, and goes on in the same record', async () => {
  await wrote(device, { word: 'un bus le matin' });
  device.crash();
  const next = await page(device);
  expect(next.get('form/1')?.value).toEqual({ word: 'un bus le matin' });
  expect(next.stateOf('form/1')).toBe('kept');
  next.write('form/1', { word: 'un bus le matin, sauf mercredi' });
  await next.flush();
  expect(device.records.size).toBe(1);
});

test('nothing that is written can be read on the device, by another account or without the key', async () => {
  await wrote(device, { word: 'un bus le matin' });
  device.crash();
  const bytes = [...device.records.values()].map((record) => Buffer.from(record.sealed).toString('latin1')).join();
  expect(bytes).not.toContain('bus');
  expect(bytes).not.toContain('form');
  expect((await page(device, MARC, 'marc')).get('form/1')).toBeNull();
  expect((await page(device, MARC, 'claire')).get('form/1')).toBeNull();
  expect((await page(device)).get('form/1')).not.toBeNull();
});

test('once sent or given up nothing stays, even while it was being written', async () => {
  const box = await wrote(device, 'un mot');
  box.write('form/1', 'un mot de plus');
  const writing = box.flush();
  box.forget('form/1');
  await writing;
  await box.flush();
  expect([box.stateOf('form/1'), device.records.size]).toEqual(['none', 0]);
});

test('says that it keeps only what the device has taken', async () => {
  const box = await page(device);
  box.write('form/1', 'un');
  expect([box.stateOf('form/1'), box.summary().kept]).toEqual(['writing', false]);
  await box.flush();
  expect([box.stateOf('form/1'), box.summary().kept]).toEqual(['kept', true]);
  device.refuses = true;
  box.write('form/1', 'deux');
  await box.flush();
  expect([box.stateOf('form/1'), box.summary().kept]).toEqual(['unkept', false]);
  device.refuses = false;
  await box.flush();
  expect(box.stateOf('form/1')).toBe('kept');
  box.write('form/1', 'x'.repeat(70_000));
  await box.flush();
  expect(box.stateOf('form/1')).toBe('unkept');
  box.write('form/1', 'plus court');
  expect(box.stateOf('form/1')).toBe('writing');
  await box.flush();
  expect(box.stateOf('form/1')).toBe('kept');
  await box.close();
  const without = new DraftBox('claire', null);
  without.write('form/1', 'un');
  expect([without.stateOf('form/1'), without.summary().kept]).toEqual(['unkept', false]);
  await without.close();
});

describe('a slow device', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'] }));
  afterEach(() => jest.useRealTimers());

  test('is not said to refuse while it takes what is typed without a pause, and is once it answers no more', async () => {
    const box = await page(device);
    device.put = async () => {
      jest.advanceTimersByTime(1_000);
      box.write('form/1', 'une touche de plus');
    };
    box.write('form/1', 'une touche');
    for (let second = 0; second < 20; second += 1) {
      await box.flush();
      expect(box.stateOf('form/1')).toBe('writing');
    }
    device.put = () => new Promise(() => undefined);
    let told = false;
    box.subscribe(() => (told ||= box.stateOf('form/1') === 'unkept'));
    box.write('form/1', 'la fin');
    jest.advanceTimersByTime(2 * UNKEPT_AFTER_MS);
    expect(told).toBe(true);
  });
});

test('a page leaves the drafts of another living page alone, and finds them once that page is gone', async () => {
  await wrote(device, 'ailleurs');
  const beside = await page(device);
  expect(beside.get('form/1')).toBeNull();
  device.crash();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(beside.get('form/1')?.value).toBe('ailleurs');
});

test('those of more than thirty days go, whichever account opens the product in this browser', async () => {
  await wrote(device, 'un ancien');
  await wrote(device, 'celui d’une page ouverte');
  for (const record of device.records.values()) record.savedAt -= 31 * DAY;
  const [first] = device.records.values();
  if (first) device.sessions.get(first.session)?.();
  const box = await page(device, MARC, 'marc');
  expect(device.records.size).toBe(1);
  device.crash();
  await page(device, MARC, 'marc');
  expect([device.records.size, box.get('form/1')]).toEqual([0, null]);
});

test('what is sent here leaves what another page had written in the same form, and offers it', async () => {
  const first = await wrote(device, 'dans le premier onglet');
  const second = await page(device);
  second.write('form/1', 'dans le second');
  await second.flush();
  await first.close();
  await new Promise((resolve) => setTimeout(resolve, 20));
  second.forget('form/1');
  await second.flush();
  expect([second.get('form/1')?.value, second.stateOf('form/1')]).toEqual(['dans le premier onglet', 'kept']);
  expect(device.records.size).toBe(1);
});

test('the last of several comes back, and those of more than thirty days go', async () => {
  await wrote(device, 'le premier');
  await wrote(device, 'le second');
  await wrote(device, 'un ancien', 'form/2');
  const ages: Record<number, number> = { 0: 2, 1: 1, 2: 31 };
  [...device.records.values()].forEach((record, index) => (record.savedAt -= (ages[index] ?? 0) * DAY));
  device.crash();
  const box = await page(device);
  expect([box.get('form/1')?.value, box.get('form/2')]).toEqual(['le second', null]);
  expect(device.records.size).toBe(2);
  await box.forgetAll();
  expect(device.records.size).toBe(0);
});

test('what another release kept fits the form of today, in the parts that hold fields too', () => {
  const initial = { facts: { label: '', moment: 'before', referent: null as string | null }, rows: {}, begunOn: '' };
  const kept = { facts: { label: 'Nina', moment: 3, gone: true }, rows: { 4: 'x' }, begunOn: 'hier' };
  expect(fitting(initial, kept)).toEqual({
    facts: { label: 'Nina', moment: 'before', referent: null },
    rows: { 4: 'x' },
    begunOn: 'hier',
  });
  const whole = { facts: { label: 'Nina', moment: 'after', referent: 'Ana' }, rows: {}, begunOn: '' };
  expect(fitting(initial, whole)).toBe(whole);
});
