import type { BodyOf, Endpoint, ParamsOf, ViewOf } from '@passerelle/contracts';
import { callCommand, Refused } from './api';
import { holdAlone, refreshThings, type Key } from './freshness';
import { isSameThing, type Change, type Thing } from './view-query';

/** Commands of this page that are under way, and every event that has arrived meanwhile. */
interface UnderWay {
  things: readonly Thing[];
  arrived: Change[];
  /** How many have acted, and the versions of the events that they caused, as their replies say. */
  acted: number;
  versions: number[];
}

const underWay = new Set<UnderWay>();

/** Sends one command. */
export type Send = <E extends Endpoint>(endpoint: E, params: ParamsOf<E>, body: BodyOf<E>) => Promise<ViewOf<E>>;

/**
 * Sends one command or several that are one for their author. While they are under way the events of the `things` that
 * they change wait: most are their own, and what those would ask for is asked, or filled, once, at the end. `filled` are
 * the keys of the views that `act` has filled with the last reply. Of the events that arrived meanwhile, those that no
 * reply has caused are the doing of others: a filled view is asked again for them, since its reply may be older. Resolves
 * once the other views have arrived, unless it `waits` for none.
 */
export async function runCommands<Result>(
  things: readonly Thing[],
  act: (send: Send) => Promise<{ result: Result; filled: readonly Key[]; waits?: boolean }>,
): Promise<Result> {
  const own: UnderWay = { things, arrived: [], acted: 0, versions: [] };
  underWay.add(own);
  const send: Send = async (endpoint, params, body) => {
    const { view, version } = await callCommand(endpoint, params, body);
    own.acted += 1;
    if (version !== null) own.versions.push(version);
    return view;
  };
  try {
    const { result, filled, waits = true } = await act(send);
    const refreshed = end(own, filled);
    if (waits) await refreshed;
    return result;
  } catch (error) {
    void end(own, [], error instanceof Refused);
    throw error;
  }
}

/** A refusal may say that the page is old: what the command would have changed is asked again, events or not. */
async function end(own: UnderWay, filled: readonly Key[], refused = false): Promise<void> {
  const { things, arrived, acted, versions } = own;
  underWay.delete(own);
  holdAlone(filled, versions);
  const changed = acted > 0 || refused ? refreshThings(things, versions, filled) : null;
  // What another command under way waits for too comes with that one.
  const awaited = (change: Change): boolean =>
    [...underWay].some((other) => waitsFor(other, change) && other.arrived.includes(change));
  const others = arrived
    .filter((change) => !awaited(change))
    .map((change) => refreshThings([change], [change.version]));
  await Promise.all([changed, ...others]);
}

function waitsFor({ things }: UnderWay, change: Change): boolean {
  return things.some((thing) => isSameThing(thing, change));
}

/** A live event: asks again for the views that it concerns, now or once the command that caused it has its reply. */
export function receiveChange(change: Change): void {
  for (const one of underWay) one.arrived.push(change);
  if (![...underWay].some((one) => waitsFor(one, change))) void refreshThings([change], [change.version]);
}
