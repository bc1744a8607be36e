/** The code of a failure of the system, such as ECONNREFUSED. Read by shape: a test runner isolates `Error` itself. */
export function errorCode(error: unknown): string | undefined {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  return hasCode && typeof error.code === 'string' ? error.code : undefined;
}
