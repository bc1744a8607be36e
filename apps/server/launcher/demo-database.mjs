import { say } from './say.mjs';

/** Without DATABASE_URL the application runs on a database of its own, with the demo unless PASSERELLE_DEMO says no. */
export const usesOwnDatabase = () => !process.env.DATABASE_URL;

/** Starts it, by the given module of the embedded database: what the application gets in its environment, and the end. */
export async function startDemoDatabase({ startEmbeddedDatabase }) {
  const { ownerUrl, masterKey, stateFolder, stop } = await startEmbeddedDatabase({ durable: true });
  say(`Données : ${stateFolder} (npm run reset les efface)`);
  const environment = {
    DATABASE_URL: ownerUrl,
    PASSERELLE_MASTER_KEY: process.env.PASSERELLE_MASTER_KEY || masterKey,
    PASSERELLE_DEMO: process.env.PASSERELLE_DEMO ?? '1',
  };
  return { environment, stop };
}
