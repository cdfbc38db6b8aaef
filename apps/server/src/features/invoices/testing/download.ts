import { writeFileSync } from 'node:fs';
import type { World } from '@mekong/testing';
import { expect } from 'vitest';
import type { Person } from '../../../../journeys/people.ts';

/** Downloads an invoice as a person. */
export async function download(at: World, id: string, { token }: Person) {
  const { app } = await at.api();
  const url = `/api/v1/invoices/${id}/pdf`;
  const answer = await app.inject({ url, headers: { authorization: `Bearer ${token}` } });
  keep(id, answer.rawPayload);
  return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload };
}

/** MEKONG_PDFS names a folder where the documents are kept, to be looked at. */
function keep(id: string, bytes: Buffer): void {
  const { MEKONG_PDFS } = process.env;
  const name = expect.getState().currentTestName?.replaceAll(/\W+/g, '-').slice(0, 60);
  if (MEKONG_PDFS && bytes.subarray(0, 5).equals(Buffer.from('%PDF-')))
    writeFileSync(`${MEKONG_PDFS}/${name}-${id.slice(-4)}.pdf`, bytes);
}
