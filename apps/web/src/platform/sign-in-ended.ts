/** What the sign-in page has to say to a member whose sign-in has just ended. */
export interface SignInEnded {
  /** Some of what they wrote waits to be saved, and will leave when they are back. */
  wroteUnsent: boolean;
}

let ended: SignInEnded | null = null;

/** Kept until somebody has signed in again, however often the pages are drawn meanwhile. */
export function noteSignInEnded(how: SignInEnded): void {
  ended ??= how;
}

export function forgetSignInEnded(): void {
  ended = null;
}

export function signInEnded(): SignInEnded | null {
  return ended;
}
