/** What the person at the terminal asked for cannot be done, said in both languages: what happened, what to do. */
export class OperatorRefused extends Error {
  constructor(french: string, english: string, options?: ErrorOptions) {
    super(`${french}\n${english}`, options);
    this.name = 'OperatorRefused';
  }
}
