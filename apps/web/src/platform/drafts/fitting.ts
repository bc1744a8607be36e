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

/**
 * What a form kept, on what it holds when nothing is written: unknown fields go, missing ones are as at first, in the
 * fields that hold fields too. What begins without any field is taken as it was kept.
 */
export function fitting<Value>(initial: Value, kept: unknown): Value {
  if (!fits(initial, kept)) return initial;
  if (!isFields(initial) || !isFields(kept)) return kept as Value;
  const names = Object.keys(initial);
  if (names.length === 0) return kept as Value;
  const fitted = Object.fromEntries(
    names.map((name) => [name, name in kept ? fitting(initial[name], kept[name]) : initial[name]]),
  );
  const isAsKept = names.every((name) => fitted[name] === kept[name]);
  return (isAsKept && Object.keys(kept).length === names.length ? kept : fitted) as Value;
}
