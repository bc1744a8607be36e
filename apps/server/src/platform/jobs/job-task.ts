import type { z } from 'zod';

/**
 * What a job carries: ids, dates, counts. Never a name, an address or a text: the queue is not sealed, and a job that
 * gave up stays in it. The task reads what it needs when it runs, which is also fresher.
 */
export type JobPayload = Record<string, string | number | boolean | null>;

/** A kind of job: its name, `feature.verb`, and the shape of what it carries. */
export interface JobTask<Payload extends JobPayload> {
  name: string;
  payload: z.ZodType<Payload>;
}

export function jobTask<Payload extends JobPayload>(name: string, payload: z.ZodType<Payload>): JobTask<Payload> {
  return { name, payload };
}

/** Ids, dates and codes are short and have neither spaces nor @. */
const ID_LIKE = /^[\w:./+-]{0,80}$/;

/** Stops a job that would put words where anybody who reads the queue reads them. */
export function refuseFreeText(task: string, payload: JobPayload): void {
  for (const [field, value] of Object.entries(payload)) {
    if (typeof value === 'string' && !ID_LIKE.test(value)) throw new Error(`${task}: ${field} is more than an id`);
  }
}
