import { type World, world } from '@mekong/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openInvoice } from '../../../journeys/open-invoice.ts';
import { accountOf, ask, owner, type Person, purchase, staff } from '../../../journeys/people.ts';
import { archiveLevel } from '../../platform/pdf/testing/read-pdf.ts';
import { download } from './testing/download.ts';

let at: World;
let lan: Person;
beforeEach(async () => {
  at = await world();
  lan = await owner(at, 'lan@example.com', 'Nguyễn Thị Ngọc Lan');
});
afterEach(() => at.close());

describe('the document', () => {
  test('comes as a file of its own name, twice the same bytes, tagged and for archives', async () => {
    await purchase(at, lan.token);
    const [{ id, number }] = (await ask(at, '/api/v1/invoices', { token: lan.token })).data;
    const first = await download(at, id, lan);
    expect(first.status).toBe(200);
    expect(first.headers['content-type']).toBe('application/pdf');
    expect(first.headers['content-disposition']).toBe(`attachment; filename*=UTF-8''Invoice%20${number}.pdf`);
    at.clock.advance(5_000);
    const second = await download(at, id, lan);
    expect(second.bytes.equals(first.bytes)).toBe(true);
    expect(archiveLevel(first.bytes)).toBe('2A');
    expect(first.bytes.includes('/StructTreeRoot')).toBe(true);
  });

  test('is for those who may read the invoice, and for what was issued', async () => {
    const id = await openInvoice(at, accountOf(lan));
    const binh = await owner(at, 'binh@example.com');
    const ann = await staff(at, 'staff-read');
    expect((await download(at, id, ann)).status).toBe(200);
    const refused = await ask(at, `/api/v1/invoices/${id}/pdf`, { token: binh.token });
    expect([refused.status, refused.code]).toEqual([404, 'INVOICE_NOT_FOUND']);
    expect((await ask(at, `/api/v1/invoices/${id}/pdf`)).status).toBe(401);

    const support = await staff(at, 'staff-support');
    const lines = [{ description: 'Work', quantity: '1', unitAmount: '10.00' }];
    const body = { customerId: accountOf(lan), currency: 'USD', lines };
    const draft = (await ask(at, '/api/v1/invoices', { token: support.token, body })).data;
    const early = await ask(at, `/api/v1/invoices/${draft.id}/pdf`, { token: support.token });
    expect([early.status, early.code]).toEqual([422, 'INVOICE_NOT_ISSUED']);
  });
});
