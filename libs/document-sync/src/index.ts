export * from './protocol/messages.js';
export { bytesOf, parseJoin, parseLeave, parsePresence, parsePush } from './protocol/parse.js';
export { unpackJoin, type PackedJoin } from './protocol/packed-join.js';
