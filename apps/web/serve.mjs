// Runs the built pages as a child of the server and ends with it: when the server is killed, the channel closes.
if (process.channel) {
  process.once('disconnect', () => process.exit(0));
  process.channel.unref();
}
await import('./.next/standalone/apps/web/server.js');
