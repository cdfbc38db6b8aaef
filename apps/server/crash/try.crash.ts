import { mkdtemp, readFile } from 'node:fs/promises';
import { inject, test } from 'vitest';
import { expectSettledOnce } from './books.ts';
import { shop, signUp } from './shopper.ts';
import { openStage } from './stage.ts';

test('dry', async () => {
  const home = await mkdtemp('/tmp/crash-home-');
  const base = await openStage({ template: inject('testDatabase').template, home });
  let t = performance.now();
  const lap = (s: string) => {
    console.log(s, Math.round(performance.now() - t));
    t = performance.now();
  };
  const p = await base.start();
  lap('start');
  const token = await signUp(base);
  lap('signup');
  await base.quiet();
  lap('quiet');
  await p.stop();
  lap('stop');
  await base.close();
  for (const way of ['return', 'webhook'] as const) {
    t = performance.now();
    const s = await openStage({ template: base.name, home });
    lap('clone');
    const q = await s.start({ steps: `${home}/${way}` });
    lap('start');
    await shop(s, token, way);
    lap('shop');
    await s.quiet();
    lap('quiet');
    await expectSettledOnce(s.database, s.sandbox);
    await q.stop();
    lap('stop');
    console.log(q.log());
    console.log(way, (await readFile(`${home}/${way}`, 'utf8')).split('\n').join(' '));
    await s.close();
  }
});
