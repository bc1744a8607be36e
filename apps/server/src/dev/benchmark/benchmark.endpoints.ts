import { command, nothing } from '@passerelle/contracts';
import { z } from 'zod';

/** Largest state of a document that is made with one, in characters of base64: a little more than 1 MiB. */
const MAX_STATE_CHARACTERS = 1_500_000;

/** Members who may write in every measured document, each signed in: the cookies that their requests carry. */
export const signInBenchmarkMembers = command(
  '/api/load/members',
  nothing,
  z.strictObject({ count: z.number().int().min(1).max(2_000) }),
  z.strictObject({ cookies: z.array(z.string()) }),
);

/** The document of a name, made when it is new: empty, or with a Yjs V1 state in base64. */
export const openBenchmarkDocument = command(
  '/api/load/documents',
  nothing,
  z.strictObject({ name: z.string().min(1).max(200), state: z.base64().max(MAX_STATE_CHARACTERS).optional() }),
  z.strictObject({ documentId: z.uuid() }),
);
