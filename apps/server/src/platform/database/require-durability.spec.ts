import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { MAIN_SOURCE, type Source } from './data-source.js';
import { requireDurability } from './require-durability.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const source = () => app.app.get<Source>(MAIN_SOURCE);

test('a database that may forget what it has committed is refused, with the setting to change', async () => {
  const [{ fsync } = { fsync: '' }]: { fsync: string }[] = await source().query(
    `select current_setting('fsync') fsync`,
  );
  if (fsync === 'off') await expect(requireDurability(source())).rejects.toThrow(/fsync.*« off »/);
  else await expect(requireDurability(source())).resolves.toBeUndefined();
});

test.each(['fsync', 'full_page_writes', 'synchronous_commit'])('%s alone is enough to refuse', async (name) => {
  const settings = [
    { name: 'fsync', setting: 'on' },
    { name: 'full_page_writes', setting: 'on' },
    { name: 'synchronous_commit', setting: 'remote_apply' },
  ].map((one) => (one.name === name ? { name, setting: 'off' } : one));
  const answering = (rows: unknown) =>
    Object.assign(Object.create(source()) as Source, { query: () => Promise.resolve(rows) });
  await expect(requireDurability(answering(settings))).rejects.toThrow(name);
  await expect(
    requireDurability(answering(settings.filter(({ setting }) => setting !== 'off'))),
  ).resolves.toBeUndefined();
});
