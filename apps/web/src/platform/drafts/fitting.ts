function sort(value: unknown): string {
  return Array.isArray(value) ? 'list' : value === null ? 'nothing' : typeof value;
}

/** An earlier release may have kept a field that is of another sort today: it is left out. What may be null takes any sort. */
function fits(initial: unknown, kept: unknown): boolean {
  return initial === null || kept === null || sort(initial) === sort(kept);
}

function isFields(value: unknown): value is Record<string, unknown> {
  return sort(value) === 'object';
}

/** What a form kept, on what it holds when nothing is written: unknown fields go, missing ones are as at first. */
export function fitting<Value>(initial: Value, kept: unknown): Value {
  if (!isFields(initial)) return fits(initial, kept) ? (kept as Value) : initial;
  if (!isFields(kept)) return initial;
  const names = Object.keys(initial);
  const good = names.filter((name) => name in kept && fits(initial[name], kept[name]));
  if (good.length === names.length && Object.keys(kept).length === names.length) return kept as Value;
  return { ...initial, ...Object.fromEntries(good.map((name) => [name, kept[name]])) };
}
