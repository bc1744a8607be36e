/** What a key press is, apart from the page: testable without one. */
export interface KeyPress {
  key: string;
  /** The physical key: digits are read by it, so that an AZERTY keyboard needs no Shift. */
  code: string;
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
}

export type RoomCommand =
  | { kind: 'walk'; by: 1 | -1 }
  | { kind: 'next-case' }
  | { kind: 'follow' }
  | { kind: 'write' }
  | { kind: 'outcome'; index: number }
  | { kind: 'search-outcome' }
  | { kind: 'follow-up' }
  | { kind: 'record' }
  | { kind: 'postpone' }
  | { kind: 'attendance' }
  | { kind: 'admit' }
  | { kind: 'reservation' }
  | { kind: 'minutes'; by: 1 | -1 }
  | { kind: 'region'; by: 1 | -1 }
  | { kind: 'help' }
  | { kind: 'escape' };

const LETTERS: Readonly<Record<string, RoomCommand>> = {
  j: { kind: 'walk', by: 1 },
  k: { kind: 'walk', by: -1 },
  n: { kind: 'next-case' },
  s: { kind: 'follow' },
  e: { kind: 'write' },
  o: { kind: 'search-outcome' },
  f: { kind: 'follow-up' },
  r: { kind: 'postpone' },
  t: { kind: 'attendance' },
  a: { kind: 'admit' },
  d: { kind: 'reservation' },
  '+': { kind: 'minutes', by: 1 },
  '-': { kind: 'minutes', by: -1 },
  '−': { kind: 'minutes', by: -1 },
  '?': { kind: 'help' },
};
const OUTCOME_CODE = /^(?:Digit|Numpad)([1-5])$/;

/**
 * What a key does in the room. Single signs count outside text fields only, and not at all once turned off
 * (WCAG 2.1.4); Ctrl+Enter, F6 and Escape always count.
 */
export function readKey(press: KeyPress, place: { inTextField: boolean; shortcuts: boolean }): RoomCommand | null {
  if (press.ctrl) return press.key === 'Enter' ? { kind: 'record' } : null;
  if (press.alt) return null;
  if (press.key === 'F6') return { kind: 'region', by: press.shift ? -1 : 1 };
  if (press.key === 'Escape') return { kind: 'escape' };
  if (place.inTextField || !place.shortcuts) return null;
  const digit = OUTCOME_CODE.exec(press.code);
  if (digit) return { kind: 'outcome', index: Number(digit[1]) - 1 };
  return LETTERS[press.key.toLowerCase()] ?? null;
}
