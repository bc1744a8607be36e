export * from './announced-events.js';
export * from './builders.js';
