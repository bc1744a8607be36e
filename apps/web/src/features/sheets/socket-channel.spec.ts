import { bytesOf } from '@passerelle/document-sync';
import { outgoing, received } from './socket-channel';

// The message format of socket.io-msgpack-parser as it is in a browser; the package gives no types.
const encode = jest.requireActual<(value: object) => ArrayBuffer>('notepack.io/browser/encode');
const decode = jest.requireActual<(bytes: ArrayBuffer) => Record<string, unknown>>('notepack.io/browser/decode');

const BYTES = [0, 1, 127, 128, 255];

describe('bytes over the socket', () => {
  it('leave the browser as bytes, not as an object with many keys', () => {
    const whole = new Uint8Array([9, ...BYTES, 9]);
    const sent = decode(encode(outgoing({ update: whole.subarray(1, 6), epoch: undefined, seq: 3 })));
    expect([...(bytesOf(sent['update']) ?? [])]).toEqual(BYTES);
    expect(Object.keys(sent)).toEqual(['update', 'seq']);
  });

  it('are read as the browser receives them: bytes, or a typed array of the server', () => {
    const { buffer } = new Uint8Array(BYTES);
    expect([...received(buffer)]).toEqual(BYTES);
    expect([...received([0, buffer])]).toEqual(BYTES);
    expect([...received('nothing')]).toEqual([]);
  });
});
