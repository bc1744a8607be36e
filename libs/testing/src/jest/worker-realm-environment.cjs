// Specs of the server and of the libraries run in the realm of their worker, without a context of their own: packages that
// Node loaded once then serve every spec file (node-packages-runtime.cjs). What a spec file leaves on the global object,
// on `process` or in its environment variables is taken back after it, so that no spec file sees the one before.
const { ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

const STACK_TRACE_LIMIT = 100;

module.exports = class WorkerRealmEnvironment {
  fakeTimers = null;

  constructor({ projectConfig }) {
    this.restore = remember();
    this.global = globalThis;
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
    Error.stackTraceLimit = STACK_TRACE_LIMIT;
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
    this.restore();
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** Jest's runner requires this method; the runtime compiles in the worker's own realm. */
  getVmContext() {
    return globalThis;
  }
};

/** Remembers the globals, the properties of `process` and its environment variables; the answer puts them back. */
function remember() {
  const globals = Object.getOwnPropertyDescriptors(globalThis);
  const ofProcess = Object.getOwnPropertyDescriptors(process);
  const variables = { ...process.env };
  return () => {
    putBack(process, ofProcess);
    putBack(process.env, Object.getOwnPropertyDescriptors(variables));
    putBack(globalThis, globals);
  };
}

function putBack(target, descriptors) {
  for (const key of Reflect.ownKeys(target)) {
    if (!Object.hasOwn(descriptors, key)) Reflect.deleteProperty(target, key);
  }
  for (const key of Reflect.ownKeys(descriptors)) {
    if (!isSame(Reflect.getOwnPropertyDescriptor(target, key), descriptors[key])) {
      Reflect.defineProperty(target, key, descriptors[key]);
    }
  }
}

const isSame = (now, before) => now?.value === before.value && now?.get === before.get && now?.set === before.set;
