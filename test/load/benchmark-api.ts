import { z } from 'zod';

const cookies = z.object({ cookies: z.array(z.string()) });
const opened = z.object({ documentId: z.string() });

/** What this process knows of one server. */
interface Known {
  documents: Map<string, Promise<string>>;
  cookies: string[];
  signingIn: Promise<string[]> | null;
  taken: number;
}

/** The same for another process: it then sends no request to the benchmark API. */
export interface Tickets {
  documents: Record<string, string>;
  cookies: string[];
}

const MEMBERS_AT_ONCE = 200;
const servers = new Map<string, Known>();

function knownOf(address: string): Known {
  const known = servers.get(address) ?? { documents: new Map(), cookies: [], signingIn: null, taken: 0 };
  servers.set(address, known);
  return known;
}

/** Adds and signs in so many members in one request; later connections take the next of them. */
export async function seat(address: string, count: number): Promise<void> {
  const known = knownOf(address);
  known.signingIn = ask(address, '/api/load/members', { count }, cookies).then((answer) => answer.cookies);
  known.cookies = await known.signingIn;
}

/** The cookie of the next member; after the last one, the first one again. */
export async function nextCookie(address: string): Promise<string> {
  const known = knownOf(address);
  if (!known.signingIn) await seat(address, MEMBERS_AT_ONCE);
  await known.signingIn;
  return known.cookies[known.taken++ % known.cookies.length] ?? '';
}

/** The id of a named document. */
export function documentOf(address: string, name: string, state?: Uint8Array): Promise<string> {
  const { documents } = knownOf(address);
  const body = { name, ...(state && { state: Buffer.from(state).toString('base64') }) };
  const known =
    documents.get(name) ?? ask(address, '/api/load/documents', body, opened).then(({ documentId }) => documentId);
  documents.set(name, known);
  return known;
}

/** What this process knows of a server, for another one. */
export async function ticketsOf(address: string): Promise<Tickets> {
  const { documents, cookies: signedIn } = knownOf(address);
  const named = [...documents].map(async ([name, id]) => [name, await id] as const);
  return { documents: Object.fromEntries(await Promise.all(named)), cookies: signedIn };
}

/** Takes over what another process knows. */
export function takeTickets(address: string, tickets: Tickets): void {
  const documents = Object.entries(tickets.documents).map(([name, id]) => [name, Promise.resolve(id)] as const);
  const { cookies: signedIn } = tickets;
  const signingIn = Promise.resolve(signedIn);
  servers.set(address, { documents: new Map(documents), cookies: signedIn, signingIn, taken: 0 });
}

async function ask<View>(address: string, path: string, body: object, view: z.ZodType<View>): Promise<View> {
  const headers = { 'content-type': 'application/json', origin: address };
  const response = await fetch(`${address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return view.parse(await response.json());
}
