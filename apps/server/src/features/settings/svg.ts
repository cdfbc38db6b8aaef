/** What a drawing is made of, by local name: a prefix can stand for any namespace. Whatever else there is, is refused. */
const ELEMENTS = new Set(
  `svg g defs symbol use title desc metadata style path rect circle ellipse line polyline polygon text tspan textPath
  linearGradient radialGradient stop clipPath mask pattern marker filter feBlend feColorMatrix feComponentTransfer
  feComposite feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology
  feOffset feTile namedview page grid guide RDF Work format type creator rights date Agent`.split(/\s+/),
);
/** Copies of copies multiply: so few come to nothing that hurts. */
const MOST_COPIES = 20;
const MOST_DEPTH = 64;

const NAME = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const TOKEN = new RegExp(
  [
    '<!--[^]*?-->',
    '<\\?xml\\s[^?<>]*\\?>',
    '<!\\[CDATA\\[(?<data>[^]*?)\\]\\]>',
    `</(?<end>${NAME})\\s*>`,
    `<(?<start>${NAME})(?<attributes>(?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(?<empty>/?)>`,
    '(?<text>[^<]+)',
  ].join('|'),
  'y',
);
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g');

const localOf = (name: string): string => name.split(':').at(-1) ?? name;

/**
 * Why an SVG is more than a drawing, or no well-formed one; null when it is fit to be shown. Strict: what the pattern
 * does not know (DOCTYPE with its entities, processing instructions, attributes without quotes) ends the reading.
 */
export function svgProblem(svg: string): string | null {
  const text = svg.replace(/^\uFEFF/, '').trim();
  const open: string[] = [];
  let copies = 0;
  let elements = 0;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(text)?.groups;
    if (!token) return `it cannot be read from “${text.slice(at, at + 24)}” on`;
    const { start, end, attributes = '', empty } = token;
    if (start !== undefined) {
      if (open.length === 0 && elements > 0) return 'something stands after the drawing';
      if (elements === 0 && localOf(start) !== 'svg') return 'it does not begin with the element svg';
      elements += 1;
      copies += localOf(start) === 'use' ? 1 : 0;
      const problem = elementProblem(start, attributes) ?? limitProblem(copies, open.length);
      if (problem) return problem;
      if (!empty) open.push(start);
    } else if (end !== undefined) {
      if (open.pop() !== end) return `the element ${end} ends where it did not begin`;
    } else {
      const problem = textProblem(open.at(-1), token.text ?? token.data ?? '');
      if (problem) return problem;
    }
  }
  if (open.length > 0) return `the element ${open.at(-1)} does not end`;
  return elements === 0 ? 'there is nothing in it' : null;
}

function limitProblem(copies: number, depth: number): string | null {
  if (copies > MOST_COPIES) return `the element use stands in it more than ${MOST_COPIES} times`;
  return depth > MOST_DEPTH ? 'its elements are nested too deep' : null;
}

function elementProblem(name: string, attributes: string): string | null {
  if (!ELEMENTS.has(localOf(name))) return `the element ${name}`;
  for (const [, attribute = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    const problem = attributeProblem(attribute, double ?? single ?? '');
    if (problem) return problem;
  }
  return null;
}

/** Names that say where words come from; nobody fetches them. */
const NAMESPACE = /^(xmlns(:.*)?|rdf:(resource|about))$/;

function attributeProblem(name: string, value: string): string | null {
  const local = localOf(name);
  if (/^on/i.test(local)) return `the event handler ${name}`;
  if (NAMESPACE.test(name)) return null;
  if (/^(href|src)$/i.test(local)) return value.startsWith('#') ? null : `the reference ${name}`;
  return styleProblem(value, `the attribute ${name}`);
}

function textProblem(parent: string | undefined, text: string): string | null {
  if (parent === undefined) return text.trim() === '' ? null : 'something stands beside the drawing';
  return localOf(parent) === 'style' ? styleProblem(text, 'its style sheet') : null;
}

/** In any spelling: escapes and character references could hide the words that are looked for. */
function styleProblem(value: string, where: string): string | null {
  if (/[\\@]|&#|\/\/|\b(data|javascript)\s*:|expression\s*\(/i.test(value)) return `a reference in ${where}`;
  const links = value.match(/url\s*\(\s*["']?./gi) ?? [];
  return links.every((link) => link.endsWith('#')) ? null : `a reference in ${where}`;
}
