import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { z } from 'zod';
import { InviteAdministrator } from './features/administration/commands/invite-administrator.js';
import { AppModule } from './app.module.js';
import { bootstrap } from './bootstrap.js';
import { readConfigWithoutMail, type Config } from './platform/config.js';
import { errorCode } from './platform/error-code.js';
import { OperatorRefused } from './platform/operator-refused.js';
import type { AppContext } from './platform/platform.module.js';
import { Refused } from './platform/refused.js';

interface Invited {
  email: string;
  /** It holds the token: shown to the operator, and to no other person. */
  link: string;
}

/** Reads what the operator typed, and gives the link that makes this address an administrator. */
export async function inviteFromTerminal(typed: string[], given: NodeJS.ProcessEnv): Promise<Invited> {
  const email = addressIn(typed);
  // Only a checkout has an embedded database: an instance that was given one never loads this.
  if (given['DATABASE_URL']) return invite(email, given);
  const { joinOrStartEmbeddedDatabase } = await import('./embedded-database.js');
  const database = await joinOrStartEmbeddedDatabase();
  const masterKey = given['PASSERELLE_MASTER_KEY'] || database.masterKey;
  try {
    return await invite(email, { ...given, DATABASE_URL: database.ownerUrl, PASSERELLE_MASTER_KEY: masterKey });
  } finally {
    await database.stop();
  }
}

function addressIn(typed: string[]): string {
  const usage = 'npm run invite -- --administrator prenom.nom@organisme.fr';
  const asked = askedAddress(typed);
  if (!asked) {
    throw new OperatorRefused(`Dites quelle adresse inviter : ${usage}`, `Say which address to invite: ${usage}`);
  }
  const email = z.email().max(254).safeParse(asked);
  if (email.success) return email.data.toLowerCase();
  throw new OperatorRefused(
    `« ${asked} » n’est pas une adresse complète. Exemple : ${usage}`,
    `“${asked}” is not a whole address. Example: ${usage}`,
  );
}

function askedAddress(typed: string[]): string | undefined {
  try {
    return parseArgs({ args: typed, options: { administrator: { type: 'string' } } }).values.administrator;
  } catch {
    return undefined;
  }
}

async function invite(email: string, given: NodeJS.ProcessEnv): Promise<Invited> {
  const context = await open(configOf(given));
  try {
    return { email, link: await linkFor(email, context) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new OperatorRefused(
      `${email} administre déjà cette instance : cette personne se connecte avec son adresse.`,
      `${email} is an administrator of this instance already: they sign in with their address.`,
    );
  } finally {
    await Promise.all([context.dataSource.destroy(), context.statementPool.end()]);
  }
}

/** With the wiring of the server, without its endpoints. */
async function linkFor(email: string, context: AppContext): Promise<string> {
  const app = await NestFactory.createApplicationContext(await AppModule.on(context), {
    logger: false,
    abortOnError: false,
  });
  try {
    return await app.get(InviteAdministrator).execute(email);
  } finally {
    await app.close();
  }
}

function configOf(given: NodeJS.ProcessEnv): Config {
  try {
    return { ...readConfigWithoutMail(given), logLevel: 'silent' };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new OperatorRefused('La configuration ne convient pas : donnez celle du serveur.', words);
  }
}

async function open(config: Config): Promise<AppContext> {
  try {
    return await bootstrap(config);
  } catch (error) {
    const cause = errorCode(error) ?? (error instanceof Error ? error.name : 'Error');
    throw new OperatorRefused(
      `La base de données ne répond pas (${cause}). Vérifiez DATABASE_URL, puis recommencez.`,
      `The database does not answer (${cause}). Check DATABASE_URL, then try again.`,
      { cause: error },
    );
  }
}
