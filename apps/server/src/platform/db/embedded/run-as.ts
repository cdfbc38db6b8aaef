import { spawnSync } from 'node:child_process';
import { userInfo } from 'node:os';
import { EmbeddedError } from './error.ts';

/** How PostgreSQL is started under a user that it accepts: it refuses to run as root. */
export interface RunAs {
  kind: 'direct' | 'namespace' | 'drop';
  /** Programs put in front of the command. */
  prefix: string[];
  /** User and group for spawn, where no program does it. */
  spawn: { uid?: number; gid?: number };
  /** Owner that the data folder must have, as seen from outside. */
  owner: number;
}

const NOBODY = 65534;
const DIES_WITH_PARENT = ['setpriv', '--pdeathsig', 'INT'];
const NAMESPACE = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'];
const DROP = [
  'setpriv',
  '--reuid',
  `${NOBODY}`,
  '--regid',
  `${NOBODY}`,
  '--clear-groups',
  '--pdeathsig',
  'INT',
];

/**
 * Chooses how to start PostgreSQL: as this user; as root (or a user without a name, whom initdb refuses) inside a
 * user namespace, which leaves the files with this user; else as `nobody`.
 */
export function chooseRunAs(wanted?: RunAs['kind']): RunAs {
  const uid = process.getuid?.() ?? 0;
  const kinds: RunAs['kind'][] = wanted
    ? [wanted]
    : uid !== 0 && hasName()
      ? ['direct']
      : ['namespace', 'drop'];
  for (const kind of kinds) {
    const found = candidates(kind, uid).find(works);
    if (found) return found;
  }
  throw new EmbeddedError(
    `PostgreSQL does not run as uid ${uid} and this system allows no other way: start as an ordinary user or set DATABASE_URL`,
  );
}

function candidates(kind: RunAs['kind'], uid: number): RunAs[] {
  if (kind === 'direct')
    return [[...DIES_WITH_PARENT, '--'], []].map((prefix) => ({ kind, prefix, spawn: {}, owner: uid }));
  if (kind === 'namespace') {
    const prefixes = [[...NAMESPACE, ...DIES_WITH_PARENT, '--'], NAMESPACE];
    return prefixes.map((prefix) => ({ kind, prefix, spawn: {}, owner: uid }));
  }
  if (uid !== 0) return [];
  return [
    { kind, prefix: [...DROP, '--'], spawn: {}, owner: NOBODY },
    { kind, prefix: [], spawn: { uid: NOBODY, gid: NOBODY }, owner: NOBODY },
  ];
}

function works(runAs: RunAs): boolean {
  const [command = 'true', ...args] = [...runAs.prefix, 'true'];
  return spawnSync(command, args, { ...runAs.spawn, stdio: 'ignore', timeout: 5_000 }).status === 0;
}

function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}
