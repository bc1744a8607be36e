export { ChannelPair, type Frame, type PairOptions, settle, turn } from './channel-pair.js';
export { documentStoreContract, type StoreUnderTest } from './document-store.contract.js';
export { FaultyStore } from './faulty-store.js';
export { ManualSchedule } from './manual-schedule.js';
export { MemoryDevice, type MemoryDevicePage } from './memory-device.js';
export { RandomSource } from './random-source.js';
