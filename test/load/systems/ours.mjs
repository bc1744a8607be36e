// Passerelle: the built server, its own client.
import { connect, seat, Y } from '../client.mjs';

export { Y };

/** Makes the members and the documents, and signs the members in, before anything is measured. */
export async function prepare({ address, documents, members }) {
  await seat(address, members);
  for (const { name, state } of documents) {
    const client = await connect({ address, document: name, state });
    await client.synced;
    client.close();
  }
}

export const open = ({ address, document }) => connect({ address, document });
