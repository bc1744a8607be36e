export * from './protocol.js';
export { bytesOf, parseJoin, parseLeave, parsePresence, parsePush } from './parse.js';
export { openJoin, type PackedJoin } from './packed-join.js';
