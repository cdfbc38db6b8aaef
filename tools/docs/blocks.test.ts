import { expect, test } from 'vitest';
import { blocksOf, scriptOf } from './blocks.ts';

const page = `# Page

\`\`\`sh runnable
id=$(curl -s x)
\`\`\`

\`\`\`ts file=src/a.ts
const a = '\`\`';
\`\`\`
\`\`\`sh by-hand
rm -r /
\`\`\`
\`\`\`sh runnable
echo "$id"
\`\`\`
`;

test('blocks know their words, their file and their line', () => {
  const blocks = blocksOf(page);
  expect(blocks.map(({ language, words, line }) => [language, words, line])).toEqual([
    ['sh', ['runnable'], 3],
    ['ts', ['file=src/a.ts'], 7],
    ['sh', ['by-hand'], 10],
    ['sh', ['runnable'], 13],
  ]);
  expect(blocks[1]).toMatchObject({ file: 'src/a.ts', code: "const a = '``';\n" });
});

test('a script holds what may be run, in order, and nothing else', () => {
  expect(scriptOf(page)).toBe('# line 3\nid=$(curl -s x)\n\n# line 13\necho "$id"\n');
  expect(scriptOf('# Nothing to run')).toBeNull();
});
