import type { RemoteCommand } from './command.ts';
import { LOCAL, type LocalCommand } from './local-commands.ts';
import { isGlobal, type Option, optionsOf } from './options.ts';

/** `Usage: mekong licenses revoke ID --reason TEXT`. */
export function usageLine(command: RemoteCommand): string {
  const options = optionsOf(command);
  const places = command.positionals.map((field) =>
    placeWord(
      options.find((one) => one.field === field),
      field,
    ),
  );
  const named = options.filter(({ field, name }) => !command.positionals.includes(field) && !isGlobal(name));
  const needed = named.filter(({ required }) => required).map((one) => `--${one.name} ${valueWord(one)}`);
  const rest = named.some(({ required }) => !required) ? ['[OPTIONS]'] : [];
  return ['Usage: mekong', command.name, ...places, ...needed, ...rest].join(' ');
}

function placeWord(option: Option | undefined, field: string): string {
  const word = (option?.name ?? field).toUpperCase();
  return option?.required ? word : `[${word}]`;
}

function valueWord({ kind, choices, many }: Option): string {
  if (kind === 'flag') return '';
  const word =
    choices.length > 0 ? choices.join('|') : kind === 'text' ? 'TEXT' : kind === 'object' ? 'FIELDS' : 'N';
  return many ? `${word} …` : word;
}

/** Everything about one command. */
export function commandHelp(command: RemoteCommand): string[] {
  const options = optionsOf(command).filter(
    ({ name, field }) => !isGlobal(name) || command.positionals.includes(field),
  );
  const lines = options.map((option): [string, string] => [optionHead(command, option), optionText(option)]);
  return [
    `mekong ${command.name} — ${command.summary}`,
    '',
    usageLine(command),
    ...(lines.length > 0 ? ['', 'Options', ...columns(lines)] : []),
    ...examples(command.name, command.examples),
    '',
    `Needs ${command.scope === 'credential' ? 'any key or login' : `the scope ${command.scope}`}.`,
  ];
}

function optionHead(command: RemoteCommand, option: Option): string {
  if (command.positionals.includes(option.field)) return option.name.toUpperCase();
  return `--${option.name} ${valueWord(option)}`.trimEnd();
}

function optionText(option: Option): string {
  const { describe, required, fallback, kind, fields } = option;
  const shape = kind === 'object' ? `${Object.keys(fields).join('=…,')}=… or JSON` : '';
  const usual = fallback === undefined || fallback === false ? '' : `else ${String(fallback)}`;
  return [describe, shape, required ? 'needed' : usual].filter(Boolean).join('; ');
}

function examples(name: string, list: readonly { says: string; types: string }[]): string[] {
  if (list.length === 0) return [];
  const lines = list.flatMap(({ says, types }) => [`  # ${says}`, `  mekong ${name} ${types}`.trimEnd()]);
  return ['', 'Examples', ...lines];
}

export function localHelp(command: LocalCommand): string[] {
  const { name, summary, usage, notes = [] } = command;
  return [
    `mekong ${name} — ${summary}`,
    '',
    `Usage: mekong ${name} ${usage}`.trimEnd(),
    ...(notes.length > 0 ? ['', ...notes] : []),
    ...examples(name, command.examples),
  ];
}

const GLOBAL_HELP: readonly [string, string][] = [
  ['--json', 'The answer as JSON, nothing else'],
  ['-q, --quiet', 'Only the first column, one a line'],
  ['--all', 'Every page of a list'],
  ['--customer ID', 'Act for this customer'],
  ['--url URL', 'The server (MEKONG_URL)'],
  ['--key KEY', 'The API key (MEKONG_API_KEY)'],
  ['--input FILE', 'The input as JSON from a file, - from standard input'],
  ['-h, --help', 'What a command takes, with examples'],
];

/** All commands, or those that begin with a word. */
export function overview(remote: readonly RemoteCommand[], group: string | null): string[] {
  const inGroup = ({ name }: { name: string }) => group === null || name.split(' ')[0] === group;
  const lines = (list: readonly { name: string; summary: string }[]) =>
    columns(list.filter(inGroup).map(({ name, summary }): [string, string] => [name, summary]));
  const here = lines(LOCAL);
  const there = lines(remote);
  return [
    ...(group === null ? ['mekong COMMAND [OPTIONS]', ''] : []),
    ...(there.length > 0 ? ['Of the server', ...there, ''] : []),
    ...(here.length > 0 ? ['Of this machine', ...here, ''] : []),
    ...(group === null ? ['Everywhere', ...columns(GLOBAL_HELP), ''] : []),
    'Exit codes: 0 done · 1 refused · 2 typed wrong · 3 no server · 4 not allowed',
  ];
}

function columns(lines: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...lines.map(([head]) => head.length), 0);
  return lines.map(([head, text]) => `  ${head.padEnd(width)}  ${text}`.trimEnd());
}
