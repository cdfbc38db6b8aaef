import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig, type Result } from 'lighthouse';
import { GATE, type MeasuredPage, OTHERS, SIX, signIn } from './lighthouse-pages.ts';
import { cleanEnvironment, interrupt, startProduct, waitForPage } from './product.ts';
import { root } from './run.ts';

/**
 * `npm run lighthouse [gate|all]`: the built pages in the system's Chromium, each three times on a phone and on a desk. The
 * median of the three must reach the floor; what does not vary (accessibility, best practices, SEO) must be whole each time.
 */
const FLOOR = { mobile: 85, desktop: 95 } as const;
type Form = keyof typeof FLOOR;
/** Script beyond what every page of the build loads, compressed, in kB of 1000. */
const SCRIPT_LIMIT = { stranger: 60, signedIn: 100 };
const RUNS = 3;

interface Measure {
  readonly performance: number;
  /** Categories that were not whole, with the audits that failed. */
  readonly faults: readonly string[];
  readonly scriptKb: number;
  /** What the score is made of, and how fast Lighthouse found this machine: a crowded one scores low whatever the page. */
  readonly why: string;
}

/** What an empty page of this build loads: the framework and the router. */
function sharedScripts(): string[] {
  const manifest = JSON.parse(readFileSync(join(root, 'apps/web/.next/build-manifest.json'), 'utf8'));
  return [...manifest.rootMainFiles, ...manifest.polyfillFiles];
}

/** A recording that Chromium lost on a crowded machine says nothing of the page: it is made once more. */
async function once(visit: Visit, form: Form): Promise<Measure> {
  const lhr = (await record(visit, form)) ?? (await record(visit, form));
  if (!lhr) throw new Error(`${visit.url}: Chromium could not record it`);
  return measureOf(lhr);
}

interface Visit {
  readonly url: string;
  readonly cookie: string;
  readonly port: number;
  readonly wanted: string[];
}

async function record({ url, cookie, port, wanted }: Visit, form: Form): Promise<Result | null> {
  const flags = { port, logLevel: 'error' as const, onlyCategories: wanted };
  const headers = cookie ? { extraHeaders: { Cookie: cookie } } : {};
  const run = await lighthouse(url, { ...flags, ...headers }, form === 'desktop' ? desktopConfig : undefined);
  if (run?.lhr.runtimeError) console.error(`${url}: ${run.lhr.runtimeError.message}`);
  return run && !run.lhr.runtimeError ? run.lhr : null;
}

function measureOf(lhr: Result): Measure {
  const shares = Object.entries(lhr.categories).filter(([name]) => name !== 'performance');
  const faults = shares
    .filter(([, category]) => category.score !== 1)
    .map(([name, category]) => {
      const failed = category.auditRefs.filter(({ id, weight }) => weight > 0 && lhr.audits[id]?.score !== 1);
      return `${name} (${failed.map(({ id }) => id).join(', ')})`;
    });
  return {
    performance: Math.round((lhr.categories.performance?.score ?? 0) * 100),
    faults,
    scriptKb: scriptKb(lhr),
    why: whyOf(lhr),
  };
}

function whyOf({ audits, environment }: Result): string {
  const value = (id: string) => audits[id]?.displayValue ?? '?';
  const parts = ['largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'].map(value);
  return `LCP ${parts[0]}, TBT ${parts[1]}, CLS ${parts[2]}, machine ${environment.benchmarkIndex}`;
}

function scriptKb(lhr: Result): number {
  const details = lhr.audits['network-requests']?.details as
    | { items: { url: string; resourceType?: string; transferSize: number }[] }
    | undefined;
  const shared = sharedScripts();
  const own = (details?.items ?? []).filter(
    ({ url, resourceType }) => resourceType === 'Script' && !shared.some((file) => url.endsWith(file)),
  );
  return own.reduce((sum, { transferSize }) => sum + transferSize, 0) / 1000;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** One line of the table; the words after it say what is below the floor. */
async function judge(page: MeasuredPage, origin: string, cookie: string, port: number): Promise<string[]> {
  const isPublic = page.who === 'stranger' && !page.path.startsWith('/checkout');
  const wanted = ['performance', 'accessibility', 'best-practices', ...(isPublic ? ['seo'] : [])];
  const faults: string[] = [];
  const scores: string[] = [];
  let script = 0;
  for (const form of ['mobile', 'desktop'] as const) {
    const runs: Measure[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      runs.push(await once({ url: origin + page.path, cookie, port, wanted }, form));
    }
    const performance = median(runs.map((run) => run.performance));
    script = Math.max(script, ...runs.map((run) => run.scriptKb));
    scores.push(`${performance} (${runs.map((run) => run.performance).join(' ')})`);
    if (performance < FLOOR[form]) {
      const why = runs.find((run) => run.performance === performance)?.why;
      faults.push(`${form} performance ${performance}, at least ${FLOOR[form]} (${why})`);
    }
    faults.push(...new Set(runs.flatMap((run) => run.faults)));
  }
  const limit = page.who === 'stranger' ? SCRIPT_LIMIT.stranger : SCRIPT_LIMIT.signedIn;
  if (script > limit) faults.push(`${script.toFixed(1)} kB of script, at most ${limit}`);
  const whole = faults.some((fault) => /^(accessibility|best|seo)/.test(fault)) ? 'no' : 'all 100';
  console.log(`| ${page.path} (${page.who}) | ${scores.join(' | ')} | ${whole} | ${script.toFixed(1)} |`);
  return faults.map((fault) => `${page.path}: ${fault}`);
}

async function measureAll(pages: readonly MeasuredPage[], origin: string, home: string): Promise<string[]> {
  const cookies = await signIn(origin, home);
  const userDataDir = mkdtempSync(join(home, 'chromium-'));
  const chrome = await launch({
    chromePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
    userDataDir,
    logLevel: 'silent',
  });
  try {
    console.log(
      '| page | mobile | desktop | accessibility, best practices, SEO | own script, kB |\n|---|---|---|---|---|',
    );
    const faults: string[] = [];
    for (const page of pages) faults.push(...(await judge(page, origin, cookies[page.who], chrome.port)));
    return faults;
  } finally {
    chrome.kill();
  }
}

const choices: Record<string, readonly MeasuredPage[]> = { gate: GATE, six: SIX, all: [...SIX, ...OTHERS] };
const [choice = 'six'] = process.argv.slice(2);
const pages = choices[choice] ?? [...SIX, ...OTHERS].filter(({ path }) => path === choice);
if (pages.length === 0)
  throw new Error(`lighthouse.ts ${Object.keys(choices).join(', ')} or the path of a page`);
const home = realpathSync(mkdtempSync(join(tmpdir(), 'mekong-lighthouse-')));
const product = await startProduct({
  folder: root,
  command: [process.execPath, 'start.mjs', 'start'],
  env: { ...cleanEnvironment(), MEKONG_HOME: home },
  log: join(home, 'start.log'),
});
try {
  await waitForPage(product, '/ready', '', 300);
  const faults = await measureAll(pages, product.url.replace('127.0.0.1', 'localhost'), home);
  for (const fault of faults) console.log(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await interrupt(product);
  rmSync(home, { recursive: true, force: true });
}
