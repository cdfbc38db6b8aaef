/** One instruction of a Dockerfile. */
export interface Instruction {
  readonly name: string;
  readonly text: string;
}

export interface Stage {
  readonly name: string | null;
  readonly instructions: readonly Instruction[];
}

/** Reads what our Dockerfile uses of the language; continued lines are one instruction. */
export function stagesOf(text: string): Stage[] {
  const lines = text
    .split('\n')
    .filter((line) => !/^\s*#/.test(line))
    .join('\n')
    .replace(/\s*\\\n\s*/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const stages: { name: string | null; instructions: Instruction[] }[] = [];
  for (const line of lines) {
    const [, name = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    if (name === 'FROM') stages.push({ name: / AS (\S+)$/.exec(rest)?.[1] ?? null, instructions: [] });
    else if (name === '') throw new Error(`this is no instruction: ${line}`);
    else stages.at(-1)?.instructions.push({ name, text: rest });
  }
  return stages;
}

/** `A=1 B=2` of an ENV. */
export function variablesOf(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/(\w+)=(\S+)/g)].map((match) => [match[1], match[2]]));
}

/** `COPY [--from=STAGE] SOURCE … TARGET`. */
export function copyOf(text: string): { from: string | null; sources: string[]; target: string } {
  const words = text.split(/\s+/);
  const from = words[0]?.startsWith('--from=') ? (words.shift()?.slice('--from='.length) ?? null) : null;
  const target = words.pop() ?? '';
  return { from, sources: words, target };
}
