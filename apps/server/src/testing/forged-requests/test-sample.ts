import { z } from 'zod';

interface Shape {
  type?: string;
  format?: string;
  pattern?: string;
  contentEncoding?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Shape[];
  oneOf?: Shape[];
  properties?: Record<string, Shape>;
  items?: Shape;
  prefixItems?: Shape[];
  minimum?: number;
  minLength?: number;
}

/** Gives the ids of a request: by the name of the field, `meetingId` or `accountIds`; undefined for a field of no object. */
export type IdOf = (field: string) => string | undefined;

/** The day of the tests: neither past nor to come. */
const CALENDAR_DATE = '2026-11-24';

/**
 * A value that a contract accepts, made from its shape: the first of each choice, a word for a text, an object of the
 * scene for an id. A new field or endpoint needs nothing written here.
 */
export function sampleOf(contract: z.ZodType, idOf: IdOf): unknown {
  return sample(z.toJSONSchema(contract, { io: 'input', unrepresentable: 'any' }) as Shape, '', idOf);
}

function sample(shape: Shape, field: string, idOf: IdOf): unknown {
  if ('const' in shape) return shape.const;
  if (shape.enum) return shape.enum[0];
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices) return sample(choices.find(({ type }) => type !== 'null') ?? {}, field, idOf);
  if (shape.properties) {
    const fields = Object.entries(shape.properties);
    return Object.fromEntries(fields.map(([name, value]) => [name, sample(value, name, idOf)]));
  }
  if (shape.type === 'array')
    return [sample(shape.items ?? shape.prefixItems?.[0] ?? {}, field.replace(/s$/, ''), idOf)];
  if (shape.type === 'integer' || shape.type === 'number') return Math.max(shape.minimum ?? 1, 1);
  if (shape.type === 'boolean') return true;
  return textFor(shape, field, idOf);
}

function textFor({ format, pattern, contentEncoding, minLength = 0 }: Shape, field: string, idOf: IdOf): string {
  if (format === 'uuid') return idOf(field) ?? crypto.randomUUID();
  if (format === 'email') return 'quelquun@example.org';
  if (format === 'uri') return 'https://example.org';
  if (format === 'date-time') return '2026-12-15T08:00:00Z';
  if (contentEncoding === 'base64' || format === 'base64')
    return Buffer.from('ref;motif\nA-1;Absences').toString('base64');
  if (pattern?.includes('\\d{4}-\\d{2}-\\d{2}')) return CALENDAR_DATE;
  if (pattern?.includes(':')) return '09:30';
  if (pattern?.includes('[0-9a-f]{64}')) return '0'.repeat(64);
  return 'Absences'.padEnd(minLength, '.');
}
