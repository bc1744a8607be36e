import type { BodyOf, Endpoint, ParamsOf, ViewOf } from '@passerelle/contracts';
import { call } from './api';
import { changesIn, refreshChanged } from './freshness';
import { isSameThing, type Change, type Thing } from './view-query';

/** Commands of this page that are under way, and the events that arrived meanwhile for what they change. */
interface UnderWay {
  things: readonly Thing[];
  arrived: Change[];
  /** Commands that acted: each causes one event of each thing at most. */
  acted: number;
}

const underWay = new Set<UnderWay>();

/** Sends one command. */
export type Send = <E extends Endpoint>(endpoint: E, params: ParamsOf<E>, body: BodyOf<E>) => Promise<ViewOf<E>>;
type Key = readonly unknown[];

/**
 * Sends one command or several that are one for their author. While they are under way the events of the `things` that
 * they change are kept back: most are their own, and what they would ask for is asked, or filled, once, at the end.
 * `filled` are the keys of the views that `act` has filled with the replies: these are not asked again, unless another
 * member has changed the same things meanwhile. Resolves once the other views have arrived, unless it `waits` for none.
 */
export async function runCommands<Result>(
  things: readonly Thing[],
  act: (send: Send) => Promise<{ result: Result; filled: readonly Key[]; waits?: boolean }>,
): Promise<Result> {
  const own: UnderWay = { things, arrived: [], acted: 0 };
  underWay.add(own);
  const send: Send = async (endpoint, params, body) => {
    const reply = await call(endpoint, params, body);
    own.acted += 1;
    return reply;
  };
  try {
    const { result, filled, waits = true } = await act(send);
    underWay.delete(own);
    const refreshed = refreshAfter(own, filled);
    if (waits) await refreshed;
    return result;
  } catch (error) {
    underWay.delete(own);
    void refreshChanged(own.acted > 0 ? [...own.arrived, ...changesIn(things, [])] : own.arrived);
    throw error;
  }
}

async function refreshAfter({ things, arrived, acted }: UnderWay, filled: readonly Key[]): Promise<void> {
  const ofOthers = things.filter((thing) => arrived.filter((one) => isSameThing(one, thing)).length > acted);
  await Promise.all([refreshChanged(changesIn(things, filled), filled), refreshChanged(changesIn(ofOthers, []))]);
}

/** A live event: asks again for the views that it concerns, now or once the command that caused it has its reply. */
export function receiveChange(change: Change): void {
  const own = [...underWay].find(({ things }) => things.some((thing) => isSameThing(thing, change)));
  if (own) own.arrived.push(change);
  else void refreshChanged([change]);
}
