interface Fiber {
  type: unknown;
  flags: number;
  child: Fiber | null;
  sibling: Fiber | null;
  alternate: Fiber | null;
}
interface FiberRoot {
  current: Fiber;
}

/** React's own mark of a component whose function ran in this commit. */
const PERFORMED_WORK = 1;

let rendered = new Map<string, number>();

function nameOf({ type }: Fiber): string | null {
  if (typeof type === 'function') return type.name;
  if (typeof type !== 'object' || type === null) return null;
  if ('render' in type && typeof type.render === 'function') return type.render.name;
  if ('type' in type && typeof type.type === 'function') return type.type.name;
  return null;
}

/** A part that React did not enter keeps its fibers, and with them the marks of an earlier commit. */
function walk(fiber: Fiber): void {
  const name = nameOf(fiber);
  if (name !== null && (fiber.flags & PERFORMED_WORK) !== 0) rendered.set(name, (rendered.get(name) ?? 0) + 1);
  if (fiber.alternate !== null && fiber.alternate.child === fiber.child) return;
  for (let child = fiber.child; child !== null; child = child.sibling) walk(child);
}

// React lends no public way to ask which components rendered inside a part of which one does not own the markup: this is
// what its developer tools listen to. `renders.spec.tsx` fails when React changes it. Before React is loaded.
Object.defineProperty(globalThis, '__REACT_DEVTOOLS_GLOBAL_HOOK__', {
  value: {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberRoot: (_renderer: number, root: FiberRoot) => walk(root.current),
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
  },
});

/** How often each component has rendered since the last call, by its name. */
export function takeRenders(): ReadonlyMap<string, number> {
  const taken = rendered;
  rendered = new Map();
  return taken;
}
