// Passerelle: the built server, its own client.
import { connect, seat, takeTickets, ticketsOf, Y } from '../client.mjs';

export { Y };

/** Makes the members and the documents, and signs the members in, before anything is measured; answers the tickets. */
export async function prepare({ address, documents, members }) {
  await seat(address, members);
  for (const { name, state } of documents) {
    const client = await connect({ address, document: name, state });
    await client.synced;
    client.close();
  }
  return ticketsOf(address);
}

export const use = takeTickets;

export const open = ({ address, document }) => connect({ address, document });
