/** A lifecycle as a table: from each state, the states that may follow. A state with no successor is final. */
export type Lifecycle<State extends string> = Readonly<Record<State, readonly State[]>>;

/** True when the table allows going from one state to the other. */
export function canMove<State extends string>(lifecycle: Lifecycle<State>, from: State, to: State): boolean {
  return lifecycle[from].includes(to);
}

/** The states that can follow, for a screen to offer. */
export function nextStates<State extends string>(lifecycle: Lifecycle<State>, from: State): readonly State[] {
  return lifecycle[from];
}
