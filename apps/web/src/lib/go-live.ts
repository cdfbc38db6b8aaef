import type { GoLiveCheck } from '@mekong/sdk';
import type { Texts } from '@/i18n/texts';
import { fill } from '../i18n/fill.ts';
import type { Tone } from './states.ts';

type Words = Texts['goLive'];
type Found = Pick<GoLiveCheck, 'name' | 'reason' | 'message' | 'detail'>;

export const checkTones: Record<GoLiveCheck['state'], Tone> = {
  ok: 'success',
  warn: 'warning',
  fail: 'danger',
};

/** What a check found, in the page's language; one that this build does not know yet as the API says it. */
export function foundWords(
  { name, reason, message, detail }: Found,
  { reasons }: Pick<Words, 'reasons'>,
): string {
  const known: Record<string, string> = reasons;
  const words = known[`${name} ${reason}`];
  return words === undefined ? message : fill(words, detail);
}

/** How to mend it, in the same way. */
export function remedyWords(check: GoLiveCheck, { remedies }: Pick<Words, 'remedies'>): string {
  const known: Record<string, string> = remedies;
  return known[`${check.name} ${check.reason}`] ?? known[check.name] ?? check.remedy?.text ?? '';
}

export function checkName(name: string, { names }: Pick<Words, 'names'>): string {
  const known: Record<string, string> = names;
  return known[name] ?? name;
}

/** The verdict over all checks, with its tone. */
export function verdictOf(
  checks: readonly Pick<GoLiveCheck, 'state'>[],
  words: Pick<Words, 'ready' | 'almost' | 'almostOne' | 'notYet'>,
): { tone: Tone; text: string } {
  const count = (state: GoLiveCheck['state']) => checks.filter((check) => check.state === state).length;
  const [failures, warnings] = [count('fail'), count('warn')];
  if (failures > 0) return { tone: 'danger', text: fill(words.notYet, { failures, all: checks.length }) };
  if (warnings === 0) return { tone: 'success', text: words.ready };
  return { tone: 'warning', text: fill(warnings === 1 ? words.almostOne : words.almost, { warnings }) };
}
