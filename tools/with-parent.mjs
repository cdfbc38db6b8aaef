// Preloaded into programs that must not outlive the one that started them: when that is killed, the channel between
// them closes, and this asks the program to end as Ctrl-C would, by force when it does not.
const PATIENCE_MS = 30_000;

if (process.channel) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
  });
  // Waiting for its end must not keep a program running that is done.
  process.channel.unref();
}

// What this program forks has a channel of its own, by which it may want to be kept running.
const own = process.execArgv.indexOf('--import');
if (own >= 0) process.execArgv.splice(own, 2);
