import { type ConnectionState, isSameState, NOT_OPENED } from './connection-state.js';

/** What a connection says of itself, and who wants to know. */
export class StateHolder {
  private state: ConnectionState = NOT_OPENED;
  private readonly listeners = new Set<() => void>();

  /** `truth` completes each state with what is saved at that moment. */
  constructor(private readonly truth: (state: ConnectionState) => ConnectionState) {}

  /** A new object at each change. */
  get = (): ConnectionState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  change(change: Partial<ConnectionState>): void {
    const next = this.truth({ ...this.state, ...change });
    if (isSameState(next, this.state)) return;
    this.state = next;
    for (const listener of this.listeners) listener();
  }

  forget(): void {
    this.listeners.clear();
  }
}
