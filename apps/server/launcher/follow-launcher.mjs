// Loaded before the application: when the launcher disappears, even by kill -9, the application ends as if asked to,
// instead of keeping the port and the database for itself.
const PATIENCE_MS = 2_000;

if (process.channel) {
  process.once('disconnect', () => {
    if (!process.emit('SIGTERM', 'SIGTERM')) process.exit(143);
    setTimeout(() => process.exit(143), PATIENCE_MS).unref();
  });
  // Listening must not by itself keep the application alive.
  process.channel.unref();
}
