import { subscribe } from 'node:diagnostics_channel';
import { appendFileSync } from 'node:fs';

// Preloaded into a server that is to die. CRASH_STEPS_FILE: every step that is reached becomes a line of that file.
// CRASH_AT: `step` or `step#n`; the n-th time that step is reached (the first when n is not said) the process is killed
// as by the kernel: nothing is flushed, closed, rolled back or said.
const { CRASH_STEPS_FILE: file, CRASH_AT: at = '' } = process.env;
const [wanted, times = '1'] = at.split('#');
let reached = 0;

subscribe('mekong:step', (message) => {
  const { name } = message as { name: string };
  if (file) appendFileSync(file, `${name}\n`);
  if (name !== wanted) return;
  reached += 1;
  if (reached === Number(times)) process.kill(process.pid, 'SIGKILL');
});
