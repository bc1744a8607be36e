export * from './protocol/messages.js';
export * from './protocol/refusal-codes.js';
export { bytesOf, parseJoin, parseLeave, parsePresence, parsePush } from './protocol/parse-messages.js';
export { unpackJoin, type PackedJoin } from './protocol/packed-join.js';
