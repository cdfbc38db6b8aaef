import { z } from 'zod';
import { defineRoute } from '../../platform/http/route.ts';
import { idParams, instantSchema, wireInstant } from '../../platform/http/shapes.ts';
import { readFile } from './get.ts';
import { uploadFile } from './upload.ts';

const MOST_BYTES = 10 * 1024 * 1024;

const fileSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    contentType: z.string(),
    size: z.number().int(),
    createdAt: instantSchema,
  })
  .meta({ id: 'File' });

/** Percent-encoded by senders whose names a header cannot hold. */
function decoded(name: string | undefined): string | undefined {
  try {
    return name === undefined ? undefined : decodeURIComponent(name);
  } catch {
    return name;
  }
}

export const routes = [
  defineRoute({
    method: 'POST',
    path: '/api/v1/files',
    summary: 'Upload a PDF, PNG or JPEG of at most 10 MB as the body; `x-filename` names it',
    scope: 'payments:record',
    rawBody: true,
    bodyLimit: MOST_BYTES,
    output: fileSchema,
    status: 201,
    handler: async (ctx, { http }) => {
      const name = decoded(http.headers['x-filename']);
      const file = await uploadFile(ctx, { bytes: http.rawBody, name });
      const { id, contentType, size, createdAt } = file;
      return { id, name: file.name, contentType, size: Number(size), createdAt: wireInstant(createdAt) };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/files/:id',
    summary: 'The bytes of a file, for the seller’s people',
    scope: 'payments:read',
    params: idParams,
    output: z.instanceof(Buffer),
    download: true,
    handler: async (ctx, { params, http }) => {
      const { file, bytes } = await readFile(ctx, params.id);
      http.setDownload({ contentType: file.contentType, name: file.name });
      return bytes;
    },
  }),
];
