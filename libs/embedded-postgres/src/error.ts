/** Why the embedded server cannot do what it was asked. The application turns it into a message for its operator. */
export type EmbeddedPostgresFailure =
  /** npm installed no PostgreSQL for this system. */
  | { kind: 'package-missing'; packageName: string }
  | { kind: 'folder-not-writable'; folder: string }
  /** The account that runs the server may not pass through this folder. */
  | { kind: 'folder-closed'; account: string; closedFolder: string }
  /** Another living process uses the state folder. */
  | { kind: 'already-running'; pid: number }
  /** The server of another process starts or stops at this moment. */
  | { kind: 'not-ready' }
  /** There are data, and the file of the passwords that open them is gone. */
  | { kind: 'secrets-missing'; file: string }
  | { kind: 'creation-failed'; folder: string; detail: string }
  /** Data of one major version open in no other. */
  | { kind: 'other-major'; dataFolder: string; written: string; carried: string }
  | { kind: 'start-failed'; detail: string; logFile: string };

export class EmbeddedPostgresError extends Error {
  constructor(
    readonly failure: EmbeddedPostgresFailure,
    options?: ErrorOptions,
  ) {
    super(Object.values(failure).join(', '), options);
    this.name = 'EmbeddedPostgresError';
  }
}
