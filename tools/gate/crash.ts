import { demand, run } from './run.ts';

/** Kills the server at its named steps and checks what is left; `MEKONG_KILLS` kills per test (5 in the gate). */
demand('apps/server/crash', 'the gate expects crash tests there, named *.crash.ts');
const args = ['run', '--config', 'tools/gate/crash.config.ts', ...process.argv.slice(2)];
process.exitCode = await run(process.execPath, ['node_modules/vitest/vitest.mjs', ...args], {
  env: { ...process.env, MEKONG_KILLS: process.env.MEKONG_KILLS ?? '5' },
});
