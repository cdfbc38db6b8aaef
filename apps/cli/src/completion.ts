import type { RemoteCommand } from './command.ts';
import { usage } from './failure.ts';
import { LOCAL, SHELLS } from './local-commands.ts';
import { GLOBALS, isGlobal, optionsOf } from './options.ts';
import { printable } from './text.ts';

type Shell = (typeof SHELLS)[number];

const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `_mekong() {
  local IFS=$'\\n'
  COMPREPLY=($(mekong __complete bash "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _mekong mekong`,
  zsh: `#compdef mekong
_mekong() {
  local -a found
  found=("\${(@f)$(mekong __complete zsh "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  [[ -n "$found" ]] && _describe 'mekong' found || _files
}
compdef _mekong mekong`,
  fish: `complete -c mekong -f -a '(mekong __complete fish (commandline -opc)[2..-1] (commandline -ct))'`,
};

/** @throws Failure (usage) for a shell that is none of the three */
export function completionScript(shell: string | undefined): string {
  if (shell && Object.hasOwn(SCRIPTS, shell)) return SCRIPTS[shell as Shell];
  throw usage(`mekong completion: say for which shell: ${SHELLS.join(', ')}`);
}

interface Candidate {
  readonly word: string;
  readonly says: string;
}

/** What may stand in place of the last word, as the shell wants it told. */
export function candidates(
  shell: string,
  words: readonly string[],
  remote: readonly RemoteCommand[],
): string[] {
  const begun = words.at(-1) ?? '';
  const found = after(words.slice(0, -1), remote).filter(({ word }) => word.startsWith(begun));
  if (shell === 'bash') return found.map(({ word }) => word);
  const between = shell === 'zsh' ? ':' : '\t';
  return found.map(({ word, says }) => `${word}${between}${printable(says)}`);
}

function after(before: readonly string[], remote: readonly RemoteCommand[]): Candidate[] {
  const names = before.filter((word) => !word.startsWith('-'));
  const command = remote.find(({ name }) => isBegunBy(name, names));
  if (command) return afterCommand(command, before.at(-1) ?? '');
  if (LOCAL.some(({ name }) => isBegunBy(name, names))) return names.at(-1) === 'completion' ? shells() : [];
  return nextWords(names, [...remote, ...LOCAL]);
}

/** `finance invoice-list` by the words finance, invoice-list and whatever follows. */
const isBegunBy = (name: string, words: readonly string[]): boolean =>
  name.split(' ').every((word, index) => words[index] === word);

const shells = (): Candidate[] => SHELLS.map((word) => ({ word, says: '' }));

function nextWords(names: readonly string[], all: readonly { name: string; summary: string }[]): Candidate[] {
  const level = names.length;
  const fitting = all.filter(({ name }) => names.every((word, index) => name.split(' ')[index] === word));
  const words = new Map(
    fitting.flatMap(({ name, summary }): [string, string][] => {
      const parts = name.split(' ');
      const word = parts[level];
      return word ? [[word, parts.length === level + 1 ? summary : `${word} …`]] : [];
    }),
  );
  return [...words].map(([word, says]) => ({ word, says })).sort((a, b) => (a.word < b.word ? -1 : 1));
}

function afterCommand(command: RemoteCommand, last: string): Candidate[] {
  const options = optionsOf(command).filter(({ name }) => !isGlobal(name));
  const asked = options.find(({ name }) => `--${name}` === last);
  if (asked && asked.kind !== 'flag') return asked.choices.map((word) => ({ word, says: '' }));
  const own = options.map(({ name, describe }) => ({ word: `--${name}`, says: describe }));
  return [...own, ...Object.keys(GLOBALS).map((name) => ({ word: `--${name}`, says: '' }))];
}
