/** A command that needs no server. */
export interface LocalCommand {
  readonly name: string;
  readonly summary: string;
  /** What stands after the name. */
  readonly usage: string;
  readonly notes?: readonly string[];
  readonly examples: readonly { readonly says: string; readonly types: string }[];
  /** Given to the program of a Mekong folder as it is: `npm run db migrate`. */
  readonly program?: 'start' | 'db';
  readonly words?: Readonly<Record<string, readonly string[]>>;
}

const db = (
  name: string,
  summary: string,
  usage: string,
  says: string,
  more: Partial<LocalCommand> = {},
): LocalCommand => ({
  name: `db ${name}`,
  summary,
  usage,
  program: 'db',
  examples: [
    { says, types: usage.replace('[--force]', '').replace('[--yes]', '').replace('[FILE]', '').trim() },
  ],
  ...more,
});

export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** In order of name. */
export const LOCAL: readonly LocalCommand[] = [
  {
    name: 'completion',
    summary: 'The script that makes a shell complete commands and options',
    usage: `${SHELLS.join('|')}`,
    notes: [
      "  bash  echo 'source <(mekong completion bash)' >> ~/.bashrc",
      "  zsh   echo 'source <(mekong completion zsh)' >> ~/.zshrc",
      '  fish  mekong completion fish > ~/.config/fish/completions/mekong.fish',
    ],
    examples: [{ says: 'For bash', types: 'bash' }],
  },
  db('migrate', 'Bring the schema up to date', '', 'Before a new release starts'),
  db(
    'purge-test-data',
    'Say what of test customers there is; with --yes delete it',
    '[--yes]',
    'What would go',
  ),
  db('reset', 'Delete all data of the embedded database and begin anew', '', 'In development only'),
  db(
    'staff-add',
    'Give a person of the seller’s a login, and print its password once',
    'EMAIL',
    'A first staff login',
    {
      examples: [{ says: 'A first staff login', types: 'ann@example.com' }],
    },
  ),
  {
    name: 'help',
    summary: 'What there is, or what one command takes',
    usage: '[COMMAND]',
    examples: [{ says: 'What a command takes', types: 'finance invoice-create' }],
  },
  {
    name: 'login',
    summary: 'Keep an API key for a server, and use that server from now on',
    usage: '[--url URL]',
    notes: [
      'The key is asked for without showing it, or read from standard input. It is kept in config.json',
      'below ~/.config/mekong, readable by you alone. Beside a development server none is needed.',
    ],
    examples: [
      { says: 'Typed in', types: '--url https://billing.example.com' },
      { says: 'From a file', types: '--url https://billing.example.com < key.txt' },
    ],
  },
  {
    name: 'logout',
    summary: 'Forget the key of a server',
    usage: '[--url URL]',
    examples: [{ says: 'Of the last login', types: '' }],
  },
  {
    name: 'start',
    summary: 'Run Mekong on this machine, as npm start does',
    usage: '',
    program: 'start',
    examples: [{ says: 'In a Mekong folder', types: '' }],
  },
  {
    name: 'version',
    summary: 'Of this command line, and of the server',
    usage: '',
    examples: [{ says: 'Both', types: '' }],
  },
];
