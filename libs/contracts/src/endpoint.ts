import { z } from 'zod';
import { REFUSAL_CODES } from '@passerelle/domain';

/** One endpoint of the HTTP API, as a value: both ends parse with it, and every type is derived from it. */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  View extends z.ZodType = z.ZodType,
> {
  method: 'GET' | 'POST';
  /** Express-style path, `/api/meetings/:meetingId`. */
  path: string;
  params: Params;
  /** Body of a POST; an empty strict object for a GET. */
  body: Body;
  view: View;
}

export const nothing = z.strictObject({});
export type Nothing = typeof nothing;

/** An endpoint that only shows: it never changes anything. */
export function query<Params extends z.ZodType, View extends z.ZodType>(
  path: string,
  params: Params,
  view: View,
): Endpoint<Params, Nothing, View> {
  return { method: 'GET', path, params, body: nothing, view };
}

/** An endpoint that changes something. Bodies are strict: an unknown field is refused. */
export function command<Params extends z.ZodType, Body extends z.ZodType, View extends z.ZodType>(
  path: string,
  params: Params,
  body: Body,
  view: View,
): Endpoint<Params, Body, View> {
  return { method: 'POST', path, params, body, view };
}

export type ParamsOf<E extends Endpoint> = z.infer<E['params']>;
export type BodyOf<E extends Endpoint> = z.infer<E['body']>;
export type ViewOf<E extends Endpoint> = z.infer<E['view']>;

/** The shape of every refusal, over HTTP and in socket answers. */
export const problem = z.strictObject({
  refused: z.enum(REFUSAL_CODES),
  field: z.string().optional(),
  wording: z.string().optional(),
  references: z.array(z.string()).optional(),
  version: z.number().int().optional(),
  freeReference: z.string().optional(),
  organisationId: z.string().optional(),
});
export type Problem = z.infer<typeof problem>;

export const id = z.uuid();
export const calendarDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const instant = z.iso.datetime();
/** Every command carries an id made by its author: sent twice, it acts once. */
export const commandId = z.uuid();
export const version = z.number().int().nonnegative();
export const done = z.strictObject({ done: z.literal(true) });

/**
 * Header of a reply that brings a view: the time of the server when it left, in milliseconds since 1970. A refusal and a
 * failure have none.
 */
export const SERVER_TIME_HEADER = 'server-time';
