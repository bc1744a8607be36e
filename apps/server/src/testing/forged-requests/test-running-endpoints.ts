import * as contracts from '@passerelle/contracts';
import type { Endpoint } from '@passerelle/contracts';
import type { TestApp } from '../test-app.js';

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
}

/** The routes that Express serves, `GET /api/me`. */
function runningRoutes(app: TestApp): string[] {
  const server = app.app.getHttpAdapter().getInstance() as unknown as { router: { stack: Layer[] } };
  return server.router.stack.flatMap(({ route }) => {
    if (!route) return [];
    return Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`);
  });
}

const endpoints = Object.values<unknown>(contracts).filter(isEndpoint);
const nameOf = ({ method, path }: Endpoint): string => `${method} ${path}`;

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'view' in value;
}

/** The endpoints of the contract that the application serves, in the order of their paths. */
export function runningEndpoints(app: TestApp): Endpoint[] {
  const running = new Set(runningRoutes(app));
  const served = endpoints.filter((endpoint) => running.has(nameOf(endpoint)));
  return served.sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
}

/** Routes that no contract describes. */
export function withoutContract(app: TestApp): string[] {
  const known = new Set(endpoints.map(nameOf));
  return runningRoutes(app).filter((route) => !known.has(route));
}
