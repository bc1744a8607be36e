import { canKeepSealed, deviceDatabase } from './device-database';

const refusal = new DOMException('refused', 'InvalidStateError');
const asked: string[] = [];
const changed: unknown[] = [];
let refusals = 0;
let database: { onclose: (() => void) | null };
let transaction: { oncomplete: () => void; onabort: () => void; error: DOMException | null };

/** What a browser answers a moment later. */
function answered(result: unknown, error: DOMException | null = null) {
  const request = {
    result,
    error,
    onsuccess: () => undefined,
    onerror: () => undefined,
    onupgradeneeded: () => undefined,
  };
  queueMicrotask(() => {
    if (error) return request.onerror();
    request.onupgradeneeded();
    request.onsuccess();
  });
  return request;
}

const store = { put: (record: unknown) => changed.push(record), getAll: () => answered(['kept']) };

function openDatabase(name: string, version: number) {
  asked.push(`open ${name} ${version}`);
  if (refusals-- > 0) return answered(null, refusal);
  const opened = {
    onclose: null,
    createObjectStore: (records: string, { keyPath }: { keyPath: string }) => {
      asked.push(`create ${records} by ${keyPath}`);
      return { createIndex: (index: string) => asked.push(`search ${index}`) };
    },
    transaction: (records: string, mode = 'readonly', { durability = 'default' } = {}) => {
      asked.push(`${mode} ${records} ${durability}`);
      transaction = { oncomplete: () => undefined, onabort: () => undefined, error: null };
      return Object.assign(transaction, { objectStore: () => store });
    },
  };
  database = opened;
  return answered(opened);
}

const lend = (given: object, name: string, value: unknown): void =>
  void Object.defineProperty(given, name, { value, configurable: true });
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  for (const list of [asked, changed]) list.length = 0;
  refusals = 0;
  lend(globalThis, 'indexedDB', { open: openDatabase });
  lend(globalThis, 'crypto', { subtle: {} });
  lend(navigator, 'locks', {});
});

test('something is kept only where the browser lends a database, locks and cryptography', () => {
  expect(canKeepSealed()).toBe(true);
  lend(globalThis, 'crypto', {});
  expect(canKeepSealed()).toBe(false);
  lend(globalThis, 'crypto', { subtle: {} });
  Reflect.deleteProperty(navigator, 'locks');
  expect(canKeepSealed()).toBe(false);
});

test('it is opened once, with its records by id and what they are searched by', async () => {
  const { read } = deviceDatabase('kept', (records) => void records.createIndex('savedAt', 'savedAt'));
  expect(asked).toEqual([]);
  expect(await read((records) => records.getAll())).toEqual(['kept']);
  await read((records) => records.getAll());
  const once = ['open kept 1', 'create records by id', 'search savedAt'];
  expect(asked).toEqual([...once, 'readonly records default', 'readonly records default']);
});

test('a change is made once the device has it for good, and not when it gave it up', async () => {
  const { write } = deviceDatabase('kept', () => undefined);
  const said: string[] = [];
  const change = (): void =>
    void write((records) => void records.put('text')).then(
      () => said.push('kept'),
      (error: unknown) => said.push(String(error)),
    );
  change();
  await turn();
  expect([asked.at(-1), changed, said]).toEqual(['readwrite records strict', ['text'], []]);
  transaction.oncomplete();
  await turn();
  change();
  await turn();
  transaction.error = refusal;
  transaction.onabort();
  await turn();
  expect(said).toEqual(['kept', 'InvalidStateError: refused']);
});

test('refused once, or taken back by the browser, it is opened again', async () => {
  refusals = 1;
  const { read } = deviceDatabase('kept', () => undefined);
  await expect(read((records) => records.getAll())).rejects.toBe(refusal);
  expect(await read((records) => records.getAll())).toEqual(['kept']);
  database.onclose?.();
  await read((records) => records.getAll());
  expect(asked.filter((one) => one.startsWith('open'))).toHaveLength(3);
});
