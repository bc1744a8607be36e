/**
 * Ends the process here, immediately, when a fault run asks for it: `PASSERELLE_FAILPOINT` names the point. Elsewhere
 * than in tests it does nothing.
 */
export function failPoint(name: string): void {
  if (process.env['NODE_ENV'] === 'test' && process.env['PASSERELLE_FAILPOINT'] === name) {
    process.kill(process.pid, 'SIGKILL');
  }
}
