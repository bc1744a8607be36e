import { act, renderHook } from '@testing-library/react';
import { clockSample, keptSample, learnServerTime, serverNow } from './server-clock';
import { useEachMinute } from './ticking';

const HOUR_MS = 3_600_000;

describe('the clock of the server, from its replies', () => {
  it('is taken to be read half-way between the request and the reply', () => {
    expect(clockSample(10_000, 1_000, 1_400)).toEqual({ offset: 8_800, error: 200 });
  });

  it('is that of the quickest reply, or of the latest once a clock was set', () => {
    const quick = { offset: 100, error: 20 };
    expect(keptSample(quick, { offset: 350, error: 300 })).toBe(quick);
    const quicker = { offset: 110, error: 5 };
    expect(keptSample(quick, quicker)).toBe(quicker);
    const setMeanwhile = { offset: -HOUR_MS, error: 300 };
    expect(keptSample(quick, setMeanwhile)).toBe(setMeanwhile);
  });

  it('is on the screen as soon as a reply has come, whatever the device says', () => {
    const served = Date.UTC(2026, 10, 24, 9);
    // The device is two hours fast, and its clock stays where it is.
    const device = jest.spyOn(Date, 'now').mockReturnValue(served + 2 * HOUR_MS);
    const hour = renderHook(() => useEachMinute((now) => new Date(now).getUTCHours()));
    expect(hour.result.current).toBe(11);
    act(() => learnServerTime(String(served), Date.now(), Date.now()));
    expect(hour.result.current).toBe(9);
    act(() => learnServerTime(null, 0, 0));
    expect(serverNow()).toBe(served);
    device.mockRestore();
  });
});
