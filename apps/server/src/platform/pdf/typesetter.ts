import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { printableData } from './clean.ts';
import type { PdfRequest } from './pdf.ts';

/** The whole fonts, each letter of Vietnamese in one file; whatever they lack comes from the machine's own. */
const WEIGHTS = ['400Regular', '600SemiBold'];
export const FONTS = ['Be Vietnam Pro'];

/** Documents for archives and for screen readers; what these standards refuse (letters without a font) is plain PDF. */
const STANDARDS = ['a-2a', 'a-2b', '1.7'];

/** Nothing of one document is kept for the next: what the compiler remembers grows without end. */
const NOTHING = 0;

const require = createRequire(import.meta.url);
const fontFolder = dirname(require.resolve('@expo-google-fonts/be-vietnam-pro/package.json'));

export interface Typesetter {
  /** @throws Error where the template, or a picture, cannot be set */
  set(request: PdfRequest): Buffer;
}

/** Templates are read below `workspace`; their pictures are laid beside them for as long as they are set. */
export function createTypesetter(workspace: string): Typesetter {
  const fontPaths = WEIGHTS.map((weight) => join(fontFolder, weight));
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths }] });
  return {
    set(request) {
      try {
        return setOne(compiler, request);
      } finally {
        compiler.resetShadow();
        compiler.evictCache(NOTHING);
      }
    },
  };
}

function setOne(compiler: NodeCompiler, { template, data, images = {}, at }: PdfRequest): Buffer {
  for (const [name, bytes] of Object.entries(images)) {
    compiler.mapShadow(join(dirname(template), name), Buffer.from(bytes));
  }
  const facts = { ...(printableData(data) as object), fonts: FONTS, at: momentOf(at) };
  const compiled = compiler.compile({ mainFilePath: template, inputs: { data: JSON.stringify(facts) } });
  const document = compiled.result;
  if (!document) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? []));
  const creationTimestamp = Math.floor(at.getTime() / 1000);
  return firstThatTakes(STANDARDS, (pdfStandard) =>
    compiler.pdf(document, { pdfStandard, creationTimestamp }),
  );
}

function firstThatTakes(standards: readonly string[], print: (standard: string) => Buffer): Buffer {
  const [standard = '', ...others] = standards;
  try {
    return print(standard);
  } catch (error) {
    if (others.length === 0) throw error;
    return firstThatTakes(others, print);
  }
}

const momentOf = (at: Date) => ({
  year: at.getUTCFullYear(),
  month: at.getUTCMonth() + 1,
  day: at.getUTCDate(),
  hour: at.getUTCHours(),
  minute: at.getUTCMinutes(),
  second: at.getUTCSeconds(),
});
