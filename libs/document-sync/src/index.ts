export * from './protocol.js';
export { bytesOf, parseJoin, parseLeave, parsePresence, parsePush } from './parse.js';
