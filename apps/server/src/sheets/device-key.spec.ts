import type { Config } from '../platform/config.js';
import { DeviceKey } from './device-key.js';

const keys = (fill: number): DeviceKey => new DeviceKey({ masterKey: Buffer.alloc(32, fill) } as Config);

describe('the key of a device', () => {
  it('is the same each time, and another one for another member, sheet or instance', () => {
    const key = keys(1).of('account', 'sheet');
    expect(key).toHaveLength(32);
    expect(keys(1).of('account', 'sheet')).toEqual(key);
    for (const other of [keys(1).of('other', 'sheet'), keys(1).of('account', 'other'), keys(2).of('account', 'sheet')])
      expect(other).not.toEqual(key);
  });
});
