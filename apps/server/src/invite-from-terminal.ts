import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { z } from 'zod';
import { InviteAdministrator } from './features/administration/commands/invite-administrator.js';
import { InviteFacilitator } from './features/administration/commands/invite-facilitator.js';
import { AppModule } from './app.module.js';
import { bootstrap } from './bootstrap.js';
import { readConfigWithoutMail, type Config } from './platform/config.js';
import { errorCode } from './platform/error-code.js';
import { OperatorRefused } from './platform/operator-refused.js';
import type { AppContext } from './platform/platform.module.js';
import { Refused } from './platform/refused.js';

/** Whom to invite: to run the instance, or to facilitate the committee of this name. */
interface InvitationRequest {
  email: string;
  committee: string | null;
}

interface Invited extends InvitationRequest {
  /** It holds the token: shown to the operator, and to no other person. */
  link: string;
}

/** Reads what the operator typed, and gives the link that makes this address an administrator, or a facilitator. */
export async function inviteFromTerminal(typed: string[], given: NodeJS.ProcessEnv): Promise<Invited> {
  const request = requestIn(typed);
  // Only a checkout has an embedded database: an instance that was given one never loads this.
  if (given['DATABASE_URL']) return invite(request, given);
  const { joinOrStartEmbeddedDatabase } = await import('./embedded-database.js');
  const database = await joinOrStartEmbeddedDatabase();
  const masterKey = given['PASSERELLE_MASTER_KEY'] || database.masterKey;
  try {
    return await invite(request, { ...given, DATABASE_URL: database.ownerUrl, PASSERELLE_MASTER_KEY: masterKey });
  } finally {
    await database.stop();
  }
}

const TEXT = { type: 'string' } as const;
const ADMINISTRATOR = 'npm run invite -- --administrator prenom.nom@organisme.fr';
const FACILITATOR = 'npm run invite -- --facilitator prenom.nom@organisme.fr --committee "COPASS Foix"';

function requestIn(typed: string[]): InvitationRequest {
  const { administrator, facilitator, committee = null } = optionsIn(typed);
  const address = administrator ?? facilitator;
  const isWhole = administrator === undefined ? committee !== null : facilitator === undefined && committee === null;
  if (!address || !isWhole) {
    throw new OperatorRefused(
      `Dites quelle adresse inviter : ${ADMINISTRATOR}\nou : ${FACILITATOR}`,
      `Say which address to invite: ${ADMINISTRATOR}\nor: ${FACILITATOR}`,
    );
  }
  const email = z.email().max(254).safeParse(address);
  if (email.success) return { email: email.data.toLowerCase(), committee };
  throw new OperatorRefused(
    `« ${address} » n’est pas une adresse complète. Exemple : ${ADMINISTRATOR}`,
    `“${address}” is not a whole address. Example: ${ADMINISTRATOR}`,
  );
}

function optionsIn(typed: string[]): { administrator?: string; facilitator?: string; committee?: string } {
  const options = { administrator: TEXT, facilitator: TEXT, committee: TEXT };
  try {
    return parseArgs({ args: typed, options }).values;
  } catch {
    return {};
  }
}

/** In words, what the server refused to the operator; null for what it refuses to no operator. */
function refusalOf({ email, committee }: InvitationRequest, { refusal }: Refused): OperatorRefused | null {
  const { refused } = refusal;
  if (refused === 'not-found')
    return new OperatorRefused(
      `Aucun comité ne porte exactement ce nom, ou plusieurs le portent : « ${committee} ».`,
      `No committee has exactly this name, or several have it: “${committee}”.`,
    );
  if (refused === 'no-facilitator')
    return new OperatorRefused(
      'Ce comité n’a encore personne pour l’animer : une personne qui administre la nomme, sur la page des membres.',
      'This committee has no facilitator yet: an administrator names the first one, on the page of its members.',
    );
  if (refused === 'account-deactivated')
    return new OperatorRefused(
      `Le compte de ${email} est désactivé : une personne qui administre peut le réactiver.`,
      `The account of ${email} is deactivated: an administrator can activate it again.`,
    );
  if (refused !== 'already-a-member') return null;
  return committee === null
    ? new OperatorRefused(
        `${email} administre déjà cette instance : cette personne se connecte avec son adresse.`,
        `${email} is an administrator of this instance already: they sign in with their address.`,
      )
    : new OperatorRefused(
        `${email} anime déjà ce comité : cette personne se connecte avec son adresse.`,
        `${email} is a facilitator of this committee already: they sign in with their address.`,
      );
}

async function invite(request: InvitationRequest, given: NodeJS.ProcessEnv): Promise<Invited> {
  const context = await open(configOf(given));
  try {
    return { ...request, link: await linkFor(request, context) };
  } catch (error) {
    throw (error instanceof Refused && refusalOf(request, error)) || error;
  } finally {
    await Promise.all([context.dataSource.destroy(), context.statementPool.end()]);
  }
}

/** With the wiring of the server, without its endpoints. */
async function linkFor({ email, committee }: InvitationRequest, context: AppContext): Promise<string> {
  const app = await NestFactory.createApplicationContext(await AppModule.on(context), {
    logger: false,
    abortOnError: false,
  });
  try {
    return committee === null
      ? await app.get(InviteAdministrator).execute(email)
      : await app.get(InviteFacilitator).execute(email, committee);
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
