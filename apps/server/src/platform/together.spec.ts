import { Together } from './together.js';

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

it('what is asked in one breath is one round, and what is asked meanwhile is the next one', async () => {
  const rounds: string[][] = [];
  const ends: (() => void)[] = [];
  const together = new Together<string, string>(async (questions) => {
    rounds.push([...questions]);
    await new Promise<void>((end) => ends.push(end));
    return questions.map((question) => question.toUpperCase());
  });
  const first = [together.ask('a'), together.ask('b')];
  await settled();
  const later = [together.ask('c'), together.ask('d'), together.ask('e')];
  await settled();
  expect(rounds).toEqual([['a', 'b']]);
  ends[0]?.();
  expect(await Promise.all(first)).toEqual(['A', 'B']);
  await settled();
  ends[1]?.();
  expect(await Promise.all(later)).toEqual(['C', 'D', 'E']);
  expect(rounds).toEqual([
    ['a', 'b'],
    ['c', 'd', 'e'],
  ]);
});

it('a round that fails fails for those who asked in it, and for nobody after', async () => {
  let fails = true;
  const together = new Together<number, number>(async (questions) => {
    if (fails) throw new Error('away');
    return questions.map((question) => question + 1);
  });
  const asked = [together.ask(1), together.ask(2)];
  const outcomes = await Promise.allSettled(asked);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  fails = false;
  expect(await together.ask(1)).toBe(2);
});

it('a round that is never answered fails in its time, and the next one goes on', async () => {
  let rounds = 0;
  const never = new Promise<readonly number[]>(() => undefined);
  const together = new Together<number, number>(
    (questions) => (rounds++ === 0 ? never : Promise.resolve(questions)),
    20,
  );
  const first = together.ask(1);
  await settled();
  const second = together.ask(2);
  await expect(first).rejects.toThrow('no answer in time');
  expect(await second).toBe(2);
});

it('an answer that is missing is a failure, not somebody else’s answer', async () => {
  const together = new Together<number, number>(async () => [1]);
  const outcomes = await Promise.allSettled([together.ask(1), together.ask(2)]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
