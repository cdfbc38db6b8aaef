import { isSecret, VARIABLES, type VariableName } from '../../apps/server/src/platform/config/variables.ts';

/** What the page is made from: the schema that the program reads with, and the words of `.env.example`. */
interface Sources {
  readonly example: string;
  readonly aliases: Partial<Record<VariableName, string>>;
  readonly required: readonly VariableName[];
}

const HEAD = `# Configuration

Every variable that Mekong reads, made by \`npm run generate\` from the schema that reads them. Each may also be given as
\`NAME_FILE\`, the path of a file that holds the value; variables of the process win over the file \`.env\` beside the program. A
value that is wrong stops the start with one line that says what it must be, and a value that is still a template's placeholder counts
as not set.

\`npm start\` needs none of them: without \`DATABASE_URL\` it runs in development, with an embedded PostgreSQL and a gateway sandbox, and
keeps the secrets that it made in \`.mekong/secrets.env\`.
`;

/** One explanation of the template with the variables it is about. */
interface Group {
  readonly text: string;
  readonly variables: { name: VariableName; value: string }[];
}

/** The documentation's page of variables. @throws when the template leaves one out */
export function configurationPage({ example, aliases, required }: Sources): string {
  const sections = sectionsOf(example);
  const named = new Set(
    sections.flatMap(({ groups }) => groups.flatMap((group) => group.variables.map(({ name }) => name))),
  );
  const missing = Object.keys(VARIABLES).filter((name) => !named.has(name as VariableName));
  if (missing.length > 0) throw new Error(`.env.example does not explain ${missing.join(', ')}`);
  const bodies = sections.map(({ title, groups }) => {
    const rows = groups.flatMap(({ text, variables }) =>
      variables.map(({ name, value }, index) => {
        const shape = shapeOf(name, aliases[name], required.includes(name));
        return `| \`${name}\` | ${index === 0 ? text : ''} | ${shape} | ${asCode(value)} |`;
      }),
    );
    return `\n## ${title}\n\n${TABLE}${rows.join('\n')}\n`;
  });
  return HEAD + bodies.join('');
}

const TABLE = '| variable | what it is for | must be | example |\n|---|---|---|---|\n';

const asCode = (value: string): string => (value === '' ? '' : `\`${value.replaceAll('|', '\\|')}\``);

function shapeOf(name: VariableName, alias: string | undefined, isRequired: boolean): string {
  const notes = [
    ruleOf(name),
    ...(isSecret(name) ? ['secret'] : []),
    ...(isRequired ? ['production needs it'] : []),
    ...(alias ? [`also read as \`${alias}\``] : []),
  ];
  return notes.join('; ');
}

/** What the schema answers to a value that can be nothing: the sentence that a person would get. */
function ruleOf(name: VariableName): string {
  const result = VARIABLES[name].safeParse('\u0000');
  const said = result.success ? '' : (result.error.issues[0]?.message ?? '');
  return said === ''
    ? 'text'
    : said.replace(/^must (be|have) /, (_, verb) => (verb === 'be' ? '' : 'with ')).replaceAll('|', '\\|');
}

function sectionsOf(example: string): { title: string; groups: Group[] }[] {
  const [, ...parts] = example.split(/^# --- (?=.*-$)/m);
  return parts.map((part) => {
    const [head = '', ...lines] = part.split('\n');
    return { title: head.replace(/\s*-+$/, '').replace(/\s*\(.*\)$/, ''), groups: groupsOf(lines) };
  });
}

function groupsOf(lines: readonly string[]): Group[] {
  const groups: { text: string[]; variables: Group['variables'] }[] = [];
  for (const line of lines) {
    const [, name, value = ''] = /^# ([A-Z][A-Z0-9_]+)=(.*)$/.exec(line) ?? [];
    if (!name && !line.startsWith('# ')) continue;
    if (groups.length === 0 || (!name && groups.at(-1)?.variables.length))
      groups.push({ text: [], variables: [] });
    const group = groups.at(-1);
    if (name) group?.variables.push({ name: name as VariableName, value });
    else group?.text.push(line.slice(2));
  }
  return groups.map(({ text, variables }) => ({ text: asMarkdown(text.join(' ')), variables }));
}

/** What Markdown would read as a tag or a mark stands as code. */
const asMarkdown = (text: string): string =>
  text
    .replace(/(?<![`\w/])(?:[a-z]+:\/\/\S*[^\s.,;)]|[A-Z][A-Z0-9]*_[A-Z0-9_]+|\?\w+=[\w-]+)/g, '`$&`')
    .replaceAll('|', '\\|');
