import { type ConnectionState, isSameState, NOT_OPENED } from './connection-state.js';

/** The state of a connection, and those who subscribed to its changes. */
export class ObservedState {
  private state: ConnectionState = NOT_OPENED;
  private readonly listeners = new Set<() => void>();

  /** A new object at each change. */
  get = (): ConnectionState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(next: ConnectionState): void {
    if (isSameState(next, this.state)) return;
    this.state = next;
    for (const listener of this.listeners) listener();
  }

  forgetListeners(): void {
    this.listeners.clear();
  }
}
