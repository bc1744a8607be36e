import { isIPv6 } from 'node:net';

/**
 * What attempts from a network address are counted under: the address itself, and of IPv6 the /64 in which it is, since
 * one line has all the addresses of one, and could use another for each attempt.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address;
  const [start = '', end = ''] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const groups = start === '' ? [] : start.split(':');
  const missing = address.includes('::') ? 8 - groups.length - (end === '' ? 0 : end.split(':').length) : 0;
  const whole = [...groups, ...Array<string>(missing).fill('0'), ...(end === '' ? [] : end.split(':'))];
  return `${whole
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
