/** A start that cannot go on, said to the person at the terminal in both languages: what happened, what to do. */
export class EmbeddedDatabaseRefused extends Error {
  constructor(french: string, english: string, options?: ErrorOptions) {
    super(`${french}\n${english}`, options);
    this.name = 'EmbeddedDatabaseRefused';
  }
}
