import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { shop, signUp, type Way } from './shopper.ts';
import { dropStage, openStage, type Stage } from './stage.ts';

/** What every case begins with: a database in which a buyer has signed up and nothing is left to do. */
export interface Base {
  readonly token: string;
  open(): Promise<Stage>;
  /** The steps of an undisturbed purchase in their order, as `step` or `step#n` for the n-th time. */
  rehearse(way: Way): Promise<string[]>;
  drop(): Promise<void>;
}

export async function prepare(): Promise<Base> {
  const home = await mkdtemp(join(tmpdir(), 'mekong-crash-'));
  const first = await openStage({ template: inject('testDatabase').template, home });
  const server = await first.start();
  const token = await signUp(first);
  await first.quiet(server);
  // Nobody may be connected to a database while it is cloned.
  await server.stop();
  await first.close();
  const open = () => openStage({ template: first.name, home });
  return {
    token,
    open,
    rehearse: async (way) => rehearse(await open(), { token, way, file: join(home, `${way}.steps`) }),
    async drop() {
      await dropStage(first);
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function rehearse(stage: Stage, play: { token: string; way: Way; file: string }): Promise<string[]> {
  const server = await stage.start({ steps: play.file });
  await shop(stage, play.token, play.way);
  await stage.quiet(server);
  await server.stop();
  await stage.close();
  await dropStage(stage);
  return numbered((await readFile(play.file, 'utf8')).trim().split('\n'));
}

/** As `step`, or `step#n` for the n-th time. */
export function numbered(names: readonly string[]): string[] {
  const times = new Map<string, number>();
  return names.map((name) => {
    const n = (times.get(name) ?? 0) + 1;
    times.set(name, n);
    return n === 1 ? name : `${name}#${n}`;
  });
}
