import type { Carrier } from './page.js';

/** Reports how long each push took until its answer, in milliseconds. */
export function timingPushes(report: (milliseconds: number) => void): Carrier {
  return (channel) => ({
    get isOnline() {
      return channel.isOnline;
    },
    join: (request) => channel.join(request),
    push: async (request) => {
      const since = performance.now();
      const reply = await channel.push(request);
      report(performance.now() - since);
      return reply;
    },
    leave: (request) => channel.leave(request),
    presence: (request) => channel.presence(request),
    listen: (listener) => channel.listen(listener),
  });
}
