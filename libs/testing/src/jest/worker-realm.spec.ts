import Module from 'node:module';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { z } from 'zod';
import WorkerRealmEnvironment from './worker-realm-environment.cjs';

const environment = () => new WorkerRealmEnvironment({ projectConfig: {} });

test('a spec runs in the realm of its worker: its Array is the one of Node and of the packages', () => {
  expect(runInThisContext('Array')).toBe(Array);
});

test('a package is loaded by Node, so that the next spec file finds it', () => {
  expect(z.string().parse('un')).toBe('un');
  const loaded = Object.keys(Reflect.get(Module, '_cache') as object);
  expect(loaded.some((file) => file.includes(join('node_modules', 'zod')))).toBe(true);
  expect(loaded.some((file) => file.startsWith(join(__dirname, '../..')) && file.endsWith('.ts'))).toBe(false);
});

test('what a spec file leaves on the global object, on process or in its environment is taken back', async () => {
  const { fetch, process } = globalThis;
  const { exit, pid } = process;
  process.env['SPEC_KEPT'] = 'before';
  const spec = environment();
  Object.assign(globalThis, { fetch: () => 'forged', leftBehind: true });
  Object.assign(process, { exit: () => undefined, leftBehind: true });
  Object.assign(process.env, { SPEC_KEPT: 'after', SPEC_LEFT: 'behind' });
  Reflect.deleteProperty(globalThis, 'structuredClone');
  await spec.teardown();
  expect(globalThis.fetch).toBe(fetch);
  expect(globalThis).not.toHaveProperty('leftBehind');
  expect(typeof structuredClone).toBe('function');
  expect(process).not.toHaveProperty('leftBehind');
  expect([process.exit, process.pid]).toEqual([exit, pid]);
  expect([process.env['SPEC_KEPT'], process.env['SPEC_LEFT']]).toEqual(['before', undefined]);
});

test('timers that a spec file stopped run again in the next one', async () => {
  const { setTimeout, Date } = globalThis;
  const spec = environment();
  spec.fakeTimersModern.useFakeTimers({ now: 0 });
  expect(globalThis.setTimeout).not.toBe(setTimeout);
  await spec.teardown();
  expect(globalThis.setTimeout).toBe(setTimeout);
  expect(globalThis.Date).toBe(Date);
});
