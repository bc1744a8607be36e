import { z } from 'zod';

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1');

const variables = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Where people reach the instance; links in mails begin with it. */
  PASSERELLE_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  /** The role that migrates. It owns the tables. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** The role that the application uses. Without it, one is made beside the owner. */
  DATABASE_APPLICATION_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** 32 bytes in base64: wraps the key of every subject. Losing it loses the texts. */
  PASSERELLE_MASTER_KEY: z.base64().refine((key) => Buffer.from(key, 'base64').length === 32, '32 bytes in base64'),
  /** Fictional data and a page where a visitor picks a member. */
  PASSERELLE_DEMO: flag,
  PASSERELLE_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  PASSERELLE_MAIL_FROM: z.email().default('passerelle@example.org'),
  /** How many proxies are in front of the server, for the client's address. */
  PASSERELLE_PROXIES: z.coerce.number().int().min(0).max(5).optional(),
  /** Changes that one page may send to its documents each second; beyond, it has to wait. */
  PASSERELLE_PUSHES_PER_SECOND: z.coerce.number().int().min(10).max(100_000).default(100),
  /** Live connections of one member at the same time: pages open in browsers. */
  PASSERELLE_CONNECTIONS_PER_MEMBER: z.coerce.number().int().min(6).max(10_000).default(20),
  /** Endpoints that make members and documents to be measured: on a server of tests, and on no other. */
  PASSERELLE_BENCHMARK_API: flag,
  /** By default one line a request; the demo, whose terminal says where to go, speaks of what goes wrong only. */
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).optional(),
});

const BENCHMARK_API = {
  path: ['PASSERELLE_BENCHMARK_API'],
  message: 'it signs in without a mail: with NODE_ENV=test only',
};

const guarded = variables.refine(
  (values) => !values.PASSERELLE_BENCHMARK_API || values.NODE_ENV === 'test',
  BENCHMARK_API,
);

/** This server speaks http alone: undeclared, the address of the proxy would count as that of every visitor. */
const ofProxies = guarded.refine(
  ({ PASSERELLE_ORIGIN, PASSERELLE_PROXIES }) =>
    !PASSERELLE_ORIGIN?.startsWith('https:') || PASSERELLE_PROXIES !== undefined,
  {
    path: ['PASSERELLE_PROXIES'],
    message:
      'PASSERELLE_ORIGIN is https, so a proxy is in front: say how many (1), for the network address of visitors',
  },
);

const withMail = ofProxies.refine(
  (values) => values.PASSERELLE_SMTP_URL || values.PASSERELLE_DEMO || values.NODE_ENV === 'test',
  {
    path: ['PASSERELLE_SMTP_URL'],
    message: 'no member can sign in without mail: say how it leaves (smtps://user:password@host)',
  },
);

const read = (values: z.output<typeof variables>) => ({
  environment: values.NODE_ENV,
  port: values.PORT,
  origin: (values.PASSERELLE_ORIGIN ?? `http://localhost:${values.PORT}`).replace(/\/$/, ''),
  ownerUrl: values.DATABASE_URL,
  applicationUrl: values.DATABASE_APPLICATION_URL ?? null,
  masterKey: Buffer.from(values.PASSERELLE_MASTER_KEY, 'base64'),
  demo: values.PASSERELLE_DEMO,
  smtpUrl: values.PASSERELLE_SMTP_URL ?? null,
  mailFrom: values.PASSERELLE_MAIL_FROM,
  proxies: values.PASSERELLE_PROXIES ?? 0,
  pushesPerSecond: values.PASSERELLE_PUSHES_PER_SECOND,
  connectionsPerMember: values.PASSERELLE_CONNECTIONS_PER_MEMBER,
  benchmarkApi: values.PASSERELLE_BENCHMARK_API,
  logLevel: values.LOG_LEVEL ?? (values.PASSERELLE_DEMO ? 'warn' : 'info'),
});

export type Config = ReturnType<typeof read>;
export const CONFIG = Symbol('config');

/** Reads the environment, or says in one message everything that is wrong with it. */
export function readConfig(given: NodeJS.ProcessEnv): Config {
  return parse(withMail, given);
}

/** The same for a command of the operator that sends nothing. */
export function readConfigWithoutMail(given: NodeJS.ProcessEnv): Config {
  return parse(guarded, given);
}

function parse(shape: typeof guarded, given: NodeJS.ProcessEnv): Config {
  const parsed = shape.safeParse(given);
  if (parsed.success) return read(parsed.data);
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The configuration is not right:\n${lines.join('\n')}`);
}
