import { FirstSlice1764000000001 } from './0001-first-slice.js';
import { RowLevelSecurity1764000000002 } from './0002-row-level-security.js';

/** Every migration, in its order. */
export const migrations = [FirstSlice1764000000001, RowLevelSecurity1764000000002];
