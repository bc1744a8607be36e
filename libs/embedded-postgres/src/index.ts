export { EmbeddedPostgresError, type EmbeddedPostgresFailure } from './error.js';
export {
  eraseEmbeddedPostgres,
  refuseWhenRunning,
  startEmbeddedPostgres,
  startTemporaryPostgres,
  joinOrStartEmbeddedPostgres,
  type EmbeddedPostgres,
  type Installation,
} from './embedded-postgres.js';
