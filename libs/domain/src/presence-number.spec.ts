import { numberInRoom, presenceNumber } from './presence-number.js';

const accounts = (count: number): string[] => Array.from({ length: count }, (_, index) => `account-${index}`);

/** The numbers of those who come in one after the other. */
function arrive(accountIds: readonly string[]): number[] {
  const numbers: number[] = [];
  for (const accountId of accountIds) numbers.push(numberInRoom(accountId, null, numbers));
  return numbers;
}

it('[ATT-5] no two of eight who are in a room have the same number, whoever they are', () => {
  for (let from = 0; from < 50; from += 1) expect(new Set(arrive(accounts(from + 8).slice(from))).size).toBe(8);
});

it('[ATT-5] beyond eight, each number is shared by as few as possible', () => {
  const numbers = arrive(accounts(16));
  for (const number of numbers) expect(numbers.filter((other) => other === number)).toHaveLength(2);
});

it('[ATT-5] one who comes back has the same number, unless another who is there has it', () => {
  expect(numberInRoom('claire', 5, [1, 2])).toBe(5);
  expect(numberInRoom('claire', 5, [1, 5])).not.toBe(5);
  expect(numberInRoom('claire', null, [])).toBe(presenceNumber('claire'));
});
