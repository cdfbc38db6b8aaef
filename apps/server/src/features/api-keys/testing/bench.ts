import { type World, world } from '@mekong/testing';
import { afterAll, beforeAll } from 'vitest';
import { ask, owner, type Person, type Reply, staff } from '../../../../journeys/people.ts';

export const KEYS = '/api/v1/api-keys';
export const HOUSE = '/api/v1/house-keys';

type Headers = Record<string, string>;

/** A world with an account's owner and a staff-admin, who make keys through the door. */
export interface KeyBench {
  at: World;
  ann: Person;
  admin: Person;
  /** Makes a key of Ann's account, or of what `path` and `headers` say. */
  make(body: object, token?: string, path?: string, headers?: Headers): Promise<Reply>;
  /** Makes a house key of the test mode. */
  makeHouse(body: object, token?: string): Promise<Reply>;
  change(id: string, what: 'rotate' | 'revoke', body?: object, token?: string, path?: string): Promise<Reply>;
  /** Asks for something that most keys here may read. */
  licenses(token: string): Promise<Reply>;
  /** What the audit log has of an object, newest first. */
  actions(object: string): Promise<string[]>;
}

export function useKeyBench(): KeyBench {
  const bench = {} as KeyBench;
  beforeAll(async () => {
    const at = await world();
    const ann = await owner(at, 'ann@example.com');
    const admin = await staff(at, 'staff-admin');
    const make: KeyBench['make'] = (body, token = ann.token, path = KEYS, headers = {}) =>
      ask(at, path, { token, headers, body: { name: 'a program', scopes: ['licenses:read'], ...body } });
    Object.assign(bench, {
      at,
      ann,
      admin,
      make,
      makeHouse: (body, token = admin.token) => make({ mode: 'test', ...body }, token, HOUSE),
      change: (id, what, body = {}, token = ann.token, path = KEYS) =>
        ask(at, `${path}/${id}/${what}`, { token, body }),
      licenses: (token) => ask(at, '/api/v1/licenses', { token }),
      actions: async (object) =>
        (await ask(at, `/api/v1/audit?object=${object}`, { token: admin.token })).data.map(
          (row: { action: string }) => row.action,
        ),
    } satisfies KeyBench);
  });
  afterAll(() => bench.at.close());
  return bench;
}

export const outcome = ({ status, code }: Pick<Reply, 'status' | 'code'>) => [status, code];
