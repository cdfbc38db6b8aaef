import { type World, world } from '@mekong/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openInvoice } from '../../../journeys/open-invoice.ts';
import { accountOf, ask, owner, type Person, purchase, staff } from '../../../journeys/people.ts';
import { checkFile, factsOf, hasReaders, structureOf, textOf } from '../../platform/pdf/testing/read-pdf.ts';
import { updateCustomer } from '../customers/update.ts';
import { setSetting } from '../settings/set.ts';
import { LOGO_SVG } from '../settings/testing/logos.ts';
import { download } from './testing/download.ts';

let at: World;
let lan: Person;
beforeEach(async () => {
  at = await world();
  lan = await owner(at, 'lan@example.com', 'Nguyễn Thị Ngọc Lan');
});
afterEach(() => at.close());

const billing = {
  name: 'Thuyền Sông Cửu Long',
  address: {
    line1: '5 Đường Trường Chinh',
    line2: null,
    postalCode: '100000',
    city: 'Hà Nội',
    region: null,
    country: 'VN',
  },
  taxId: '0101234567',
};

if (!hasReaders)
  console.warn('Invoices are not read by other programs (left out): install poppler-utils, qpdf');

describe.skipIf(!hasReaders)('as other programs read it', () => {
  test('everything of a purchase is in it', async () => {
    await setSetting(at.ctx(), 'seller', { name: 'Delta Boats Ltd', taxCode: 'DB-77', address: ['1 Quay'] });
    await updateCustomer(at.ctx(), accountOf(lan), { billing });
    await purchase(at, lan.token);
    const [{ id, number }] = (await ask(at, '/api/v1/invoices', { token: lan.token })).data;
    const { bytes } = await download(at, id, lan);
    expect(checkFile(bytes)).toContain('No syntax or stream encoding errors');
    expect(factsOf(bytes)).toMatchObject({
      Title: `Invoice ${number}, Delta Boats Ltd`,
      Author: 'Delta Boats Ltd',
      // Noon of 3 March in Ho Chi Minh City: when it was issued, whenever it is printed.
      CreationDate: '2025-03-03T05:00:00Z',
      Tagged: 'yes',
      Pages: '1',
    });
    const text = textOf(bytes);
    for (const words of [
      'Invoice',
      number,
      'Paid',
      'Test document',
      'Delta Boats Ltd',
      '1 Quay',
      'Tax code: DB-77',
      'Thuyền Sông Cửu Long',
      '5 Đường Trường Chinh',
      '100000 Hà Nội',
      'Tax code: 0101234567',
      'lan@example.com',
      'March 3, 2025',
      'Mar 3, 2025 – Mar 3, 2026',
      'Page 1 of 1',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).toMatch(/Team \(yearly\) +1 +\$995\.00 +\$995\.00/);
    expect(text).toMatch(/Total +\$995\.00/);
    expect(text).toMatch(/Paid on March 3, 2025, PayPal +-\$995\.00/);
    expect(text).toMatch(/Amount due +\$0\.00/);
    expect(structureOf(bytes)).toMatch(/Table.*TH.*Description.*TD.*Team/s);
  });

  test('in Vietnamese: words, figures, days and the name of the country', async () => {
    await setSetting(at.ctx(), 'seller', {
      name: 'Công ty Cổ phần Phần mềm Sông Hồng',
      address: ['12 Bến Bạch Đằng', 'Thành phố Hồ Chí Minh'],
      taxCode: '0312345678',
      bankAccount: ['Công ty Cổ phần Phần mềm Sông Hồng', 'Ngân hàng Á Châu', '0123 4567 89'],
    });
    await updateCustomer(at.ctx(), accountOf(lan), { language: 'vi', billing });
    const id = await openInvoice(at, accountOf(lan), '24990000', 'VND');
    const { bytes, headers } = await download(at, id, lan);
    const name = decodeURIComponent(String(headers['content-disposition']));
    expect(name).toContain('Hóa đơn TEST-000001.pdf');
    const text = textOf(bytes);
    for (const words of ['Hóa đơn', 'Bên bán', 'Bên mua', 'Chưa thanh toán', 'Ngân hàng Á Châu']) {
      expect(text).toContain(words);
    }
    expect(text).toMatch(/Việt Nam/);
    expect(text).toMatch(/Setting up +1 +24\.990\.000 ₫ +24\.990\.000 ₫/);
    expect(text).toMatch(/Còn phải trả +24\.990\.000 ₫/);
    expect(text).toContain('3 tháng 3, 2025');
    expect(text).not.toMatch(/\b(Invoice|Total|Amount|Billed|Page)\b/);
  });

  test('tax stands below amounts without it; credit notes and part payments lead to what is owed', async () => {
    const support = await staff(at, 'staff-support');
    const lines = [
      { description: 'Consulting, days', quantity: '2.5', unitAmount: '450.00', taxRate: '0.1' },
      { description: 'Calls', quantity: '10000', unitAmount: '0.0004', taxRate: '0.08' },
      { description: 'Travel', quantity: '1', unitAmount: '10.00' },
    ];
    const act = (path: string, body: object) => ask(at, path, { method: 'POST', token: support.token, body });
    const more = { memo: 'As agreed.\nThank you!', purchaseOrder: 'PO-7', dueInDays: 30 };
    const draft = { customerId: accountOf(lan), currency: 'USD', lines, ...more };
    const { id } = (await act('/api/v1/invoices', draft)).data;
    await act(`/api/v1/invoices/${id}/finalize`, {});
    const received = { amount: 50_000, currency: 'USD', receivedOn: '2025-03-03', method: 'cash' };
    expect((await act(`/api/v1/invoices/${id}/payments`, received)).status).toBe(201);
    const note = { amount: { amount: 10_000, currency: 'USD' }, reason: 'late', settledBy: 'balance' };
    expect((await act(`/api/v1/invoices/${id}/credit-notes`, note)).status).toBe(201);

    const text = textOf((await download(at, id, lan)).bytes);
    // 2.5 × 450 = 1,125 + 10 %; 10,000 × 0.0004 = 4 + 8 %; 10: 1,139 + 112.50 + 0.32 = 1,251.82
    expect(text).toMatch(/Consulting, days +2\.5 +\$450\.00 +\$1,125\.00/);
    expect(text).toMatch(/Calls +10,000 +\$0\.0004 +\$4\.00/);
    expect(text).toMatch(/Subtotal +\$1,139\.00/);
    expect(text).toMatch(/Tax 10% +\$112\.50/);
    expect(text).toMatch(/Tax 8% +\$0\.32/);
    expect(text).toMatch(/Total +\$1,251\.82/);
    expect(text).toMatch(/Credit note TEST-CN-000001, March 3, 2025 +-\$100\.00/);
    expect(text).toMatch(/Received so far +-\$500\.00/);
    // 1,251.82 − 100 − 500
    expect(text).toMatch(/Amount due +\$651\.82/);
    for (const words of ['excl. tax', 'PO-7', 'As agreed.', 'Thank you!', 'April 2, 2025']) {
      expect(text).toContain(words);
    }
  });

  test('a long one has its heading and number on each of its pages', async () => {
    const support = await staff(at, 'staff-support');
    const lines = Array.from({ length: 70 }, (_, nth) => ({
      description: `Dịch vụ tư vấn triển khai, đợt ${nth + 1}`,
      quantity: '1',
      unitAmount: '12.50',
    }));
    const body = { customerId: accountOf(lan), currency: 'USD', lines };
    const { id } = (await ask(at, '/api/v1/invoices', { token: support.token, body })).data;
    await ask(at, `/api/v1/invoices/${id}/finalize`, { method: 'POST', token: support.token, body: {} });
    const { bytes } = await download(at, id, lan);
    const pages = textOf(bytes).split('\f').slice(0, -1);
    expect(pages).toHaveLength(3);
    for (const [nth, page] of pages.entries()) {
      expect(page).toMatch(/Description +Quantity +Unit price +Amount/);
      expect(page).toMatch(new RegExp(`TEST-000001 · .*Page ${nth + 1} of 3`));
    }
    // 70 × 12.50
    expect(pages[2]).toMatch(/Total +\$875\.00/);
  });

  test('with the logo that the seller had then', async () => {
    const admin = await staff(at, 'staff-admin');
    const { app } = await at.api();
    const upload = (payload: Buffer) =>
      app.inject({
        method: 'PUT',
        url: '/api/v1/settings/seller/logo',
        headers: { authorization: `Bearer ${admin.token}`, 'content-type': 'text/plain' },
        payload,
      });
    expect((await upload(Buffer.from(LOGO_SVG))).statusCode).toBe(200);
    const id = await openInvoice(at, accountOf(lan));
    const { bytes } = await download(at, id, lan);
    expect(structureOf(bytes)).toContain('Figure');
    await ask(at, '/api/v1/settings/seller/logo', { method: 'DELETE', token: admin.token });
    expect((await download(at, id, lan)).bytes.equals(bytes)).toBe(true);
  });
});
