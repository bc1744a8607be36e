export { EmbeddedPostgresError, type EmbeddedPostgresFailure } from './error.js';
export {
  eraseEmbeddedPostgres,
  refuseWhenRunning,
  startEmbeddedPostgres,
  startTemporaryPostgres,
  visitEmbeddedPostgres,
  type EmbeddedPostgres,
  type Installation,
} from './embedded-postgres.js';
