import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { EmbeddedPostgresError } from './error.js';

const secretsShape = z.object({ superuserPassword: z.string(), ownerPassword: z.string(), masterKey: z.string() });
export type EmbeddedSecrets = z.infer<typeof secretsShape>;

export function newSecrets(): EmbeddedSecrets {
  return {
    superuserPassword: randomBytes(24).toString('hex'),
    ownerPassword: randomBytes(24).toString('hex'),
    masterKey: randomBytes(32).toString('base64'),
  };
}

/** The secrets of a state folder, made at its first start. Refuses when data is there that no secret opens any more. */
export function secretsOf(stateFolder: string, hasData: boolean): EmbeddedSecrets {
  const file = join(stateFolder, 'secrets.json');
  if (existsSync(file)) return secretsShape.parse(JSON.parse(readFileSync(file, 'utf8')));
  if (hasData) throw new EmbeddedPostgresError({ kind: 'secrets-missing', file });
  const secrets = newSecrets();
  writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}
