import { z } from 'zod';
import type { AnyRoute } from './route.ts';

/** The failure envelope, as documented for every route. */
export const errorShape = z
  .object({
    success: z.literal(false),
    error: z.object({
      code: z.string().describe('One of the codes of /docs/errors'),
      message: z.string(),
      details: z.unknown().describe('For validation: a list of `{ field, message }`'),
      requestId: z.string(),
      docs: z.string(),
    }),
  })
  .meta({ id: 'Error' });

const pageShape = z.object({ next: z.string().nullable().describe('Cursor of the following page') });

/** The success envelope of a route. */
export function answerShape(route: AnyRoute): z.ZodObject {
  if (!route.paged) return z.object({ success: z.literal(true), data: route.output });
  return z.object({ success: z.literal(true), data: z.array(route.output), page: pageShape });
}

/** Unknown fields are refused by name: a misspelled one that is ignored costs its sender more than an error. */
export function strict(shape: z.ZodType): z.ZodType {
  return shape instanceof z.ZodObject && shape.def.catchall === undefined ? shape.strict() : shape;
}

/** What Fastify validates and what the OpenAPI document is made of. */
export function schemaOf(route: AnyRoute): Record<string, unknown> {
  const status = route.status ?? 200;
  return {
    ...(route.params && { params: route.params }),
    ...(route.query && { querystring: strict(route.query) }),
    ...(route.body && !route.rawBody && { body: strict(route.body) }),
    response: { ...(!route.download && { [status]: answerShape(route) }), default: errorShape },
  };
}
