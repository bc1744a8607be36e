import { OperatorRefused } from '../operator-refused.js';

/** A start of the embedded database that cannot go on. */
export class EmbeddedDatabaseRefused extends OperatorRefused {
  constructor(french: string, english: string, options?: ErrorOptions) {
    super(french, english, options);
    this.name = 'EmbeddedDatabaseRefused';
  }
}
