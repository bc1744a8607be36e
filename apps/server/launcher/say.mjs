/** One thing said to the person at the terminal: in French, then in English. */
export function say(french, english) {
  console.log(english ? `${french}\n${english}` : french);
}

export function complain(french, english) {
  console.error(`\n${french}\n${english}\n`);
}

export const seconds = (sinceMs) => ((performance.now() - sinceMs) / 1000).toFixed(1).replace('.', ',');

/** A start that cannot go on for a reason already put into words: its message is enough, its stack is noise. */
export class CannotStart extends Error {
  constructor(french, english) {
    super(`${french}\n${english}`);
    this.name = 'CannotStart';
  }
}

export function explain(error) {
  const inWords = error?.name === 'CannotStart' || error?.name === 'OperatorRefused';
  console.error(`\n${inWords ? error.message : (error?.stack ?? error)}\n`);
}
