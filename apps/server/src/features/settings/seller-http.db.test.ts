import { type World, world } from '@mekong/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ask, owner, type Person, staff } from '../../../journeys/people.ts';
import { LOGO_SVG, png } from './testing/logos.ts';

let at: World;
let admin: Person;
beforeEach(async () => {
  at = await world();
  admin = await staff(at, 'staff-admin');
});
afterEach(() => at.close());

const SELLER = '/api/v1/settings/seller';
const LOGO = `${SELLER}/logo`;
const read = async () => (await ask(at, SELLER, { token: admin.token })).data;
const patch = (body: object, token = admin.token) => ask(at, SELLER, { method: 'PATCH', token, body });

async function upload(payload: Buffer | string, contentType = 'image/png') {
  const { app } = await at.api();
  const headers = { authorization: `Bearer ${admin.token}`, 'content-type': contentType };
  const answer = await app.inject({ method: 'PUT', url: LOGO, headers, payload });
  const body = answer.json();
  return { status: answer.statusCode, code: body.error?.code, message: body.error?.message, data: body.data };
}

describe('the profile', () => {
  test('is finished once, and stands on what follows', async () => {
    expect(await read()).toMatchObject({ name: 'Mekong Demo Ltd', finished: false, logo: null });
    const profile = {
      name: 'Công ty Cổ phần Sông Hồng',
      address: ['12 Bến Bạch Đằng', 'Hà Nội'],
      country: 'VN',
      taxCode: '0312345678',
      zone: 'Asia/Ho_Chi_Minh',
      currency: 'VND',
      email: 'ketoan@songhong.example',
      bankAccount: ['Sông Hồng', '0123 4567'],
      taxInPrices: 'included',
    };
    const saved = await patch(profile);
    expect([saved.status, saved.data]).toEqual([200, { ...profile, logo: null, finished: true }]);
    expect(await read()).toEqual(saved.data);
    const { zone: _zone, bankAccount: _bank, ...open } = profile;
    expect((await ask(at, '/api/v1/shop')).data).toEqual(open);
  });

  test('changes what is given, and says in the audit log from what to what', async () => {
    await patch({ name: 'First Ltd' });
    await patch({ taxCode: 'T-1' });
    expect(await read()).toMatchObject({
      name: 'First Ltd',
      taxCode: 'T-1',
      address: ['12 Riverside', 'Ho Chi Minh City'],
    });
    const lines = await sql<{ before: { taxCode: null }; after: { taxCode: string } }>`
      select before, after from audit_log where action = 'setting.changed' order by id`.execute(
      at.connections.read,
    );
    expect(lines.rows.map(({ before, after }) => [before.taxCode, after.taxCode])).toEqual([
      [null, null],
      [null, 'T-1'],
    ]);
    await patch({ taxCode: 'T-1' });
    const same = await sql`select from audit_log where action = 'setting.changed'`.execute(
      at.connections.read,
    );
    expect(same.rows).toHaveLength(2);
  });

  test.each([
    ['name', ''],
    ['address', ['x', '']],
    ['country', 'Vietnam'],
    ['country', 'XX'],
    ['taxCode', ''],
    ['zone', 'Saigon'],
    ['currency', 'usd'],
    ['email', 'billing'],
    ['taxInPrices', 'maybe'],
    ['logo', null],
    ['colour', 'blue'],
  ])('a wrong %s is named: %j', async (field, value) => {
    const refused = await patch({ name: 'Kept out', [field]: value });
    expect([refused.status, refused.code]).toEqual([400, 'SCHEMA_VALIDATION']);
    expect(refused.body.error.details[0].field).toMatch(new RegExp(`^body\\.${field}`));
    expect(await read()).toMatchObject({ name: 'Mekong Demo Ltd', finished: false });
  });

  test('is the staff-admins’ alone', async () => {
    const people = [
      await staff(at, 'staff-support'),
      await staff(at, 'staff-read'),
      await owner(at, 'lan@example.com'),
    ];
    for (const { token } of people) {
      expect((await ask(at, SELLER, { token })).code).toBe('INSUFFICIENT_PERMISSIONS');
      expect((await patch({ name: 'x' }, token)).code).toBe('INSUFFICIENT_PERMISSIONS');
      expect((await ask(at, LOGO, { token })).code).toBe('INSUFFICIENT_PERMISSIONS');
    }
  });
});

describe('the logo', () => {
  test('is what it is, whatever its sender calls it', async () => {
    expect(await upload(LOGO_SVG, 'application/json')).toMatchObject({
      status: 200,
      data: { logo: { type: 'svg' } },
    });
    const { app } = await at.api();
    const got = await app.inject({ url: LOGO, headers: { authorization: `Bearer ${admin.token}` } });
    expect([got.headers['content-type'], got.body]).toEqual(['image/svg+xml', LOGO_SVG]);
    expect(got.headers['content-disposition']).toMatch(/^attachment/);
    expect(await upload(png(40, 10), 'image/svg+xml')).toMatchObject({ data: { logo: { type: 'png' } } });
    await ask(at, LOGO, { method: 'DELETE', token: admin.token });
    expect((await read()).logo).toBeNull();
    expect((await ask(at, LOGO, { token: admin.token })).code).toBe('LOGO_NOT_FOUND');
  });

  const cut = png(40, 10, 4);
  test.each([
    ['no picture', 'hello', 415, 'LOGO_NOT_AN_IMAGE'],
    ['an empty body', '', 415, 'LOGO_NOT_AN_IMAGE'],
    ['a PNG that breaks off', cut.subarray(0, cut.length - 20), 415, 'LOGO_NOT_AN_IMAGE'],
    [
      'a JPEG of which only the head is one',
      Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 9, 0, 9, 3]),
      415,
      'LOGO_NOT_AN_IMAGE',
    ],
    [
      'a drawing with a script',
      LOGO_SVG.replace('<title>', '<script>alert(1)</script><title>'),
      422,
      'LOGO_NOT_SAFE',
    ],
    ['50 MB', Buffer.alloc(50 * 1024 * 1024, 0x20), 413, 'PAYLOAD_TOO_LARGE'],
  ])('%s is refused, and the one before stays', async (_, bytes, status, code) => {
    await upload(LOGO_SVG);
    const before = await read();
    const refused = await upload(bytes as Buffer);
    expect([refused.status, refused.code]).toEqual([status, code]);
    expect(await read()).toEqual(before);
  });
});
