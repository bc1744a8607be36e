export default async function endDatabase(): Promise<void> {
  const stop: unknown = Reflect.get(globalThis, 'stopTestDatabase');
  if (isTask(stop)) await stop();
}

const isTask = (value: unknown): value is () => Promise<void> => typeof value === 'function';
