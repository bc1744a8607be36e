const PRESENCE_NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/**
 * The number, 1 to 8, under which an account is shown outside any room; the theme gives it a colour, and the name always
 * is beside it. It is made from the account's id, so that every screen agrees.
 */
export function presenceNumber(accountId: string): number {
  let sum = 0;
  for (const character of accountId) sum = (sum * 31 + character.charCodeAt(0)) % 9973;
  return 1 + (sum % 8);
}

/**
 * [ATT-5] The number, 1 to 8, of a member who comes into a room: the one that they had there, unless another member who
 * is there has it; else a free one, so that no two are alike among eight. Beyond eight, the one that fewest have.
 */
export function numberInRoom(accountId: string, own: number | null, others: readonly number[]): number {
  const first = own ?? presenceNumber(accountId);
  const numbers = [first, ...PRESENCE_NUMBERS.filter((number) => number !== first)];
  const held = (number: number): number => others.filter((other) => other === number).length;
  return numbers.reduce((best, number) => (held(number) < held(best) ? number : best));
}
