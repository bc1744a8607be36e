import { EntitySchema } from 'typeorm';

/** A command that has been carried out, so that its twin does nothing. */
export interface CommandRow {
  accountId: string;
  commandId: string;
  /** Digest of what was asked: another request under the same id is refused. */
  meaning: string;
  at: Date;
}

export const COMMAND_TABLE = new EntitySchema<CommandRow>({
  name: 'command',
  columns: {
    accountId: { type: 'uuid', primary: true },
    commandId: { type: 'uuid', primary: true },
    meaning: { type: 'text' },
    at: { type: 'timestamptz' },
  },
  foreignKeys: [{ target: 'account', columnNames: ['accountId'], referencedColumnNames: ['id'] }],
});
