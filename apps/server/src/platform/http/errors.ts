import { DomainError, defineErrors, errors } from '@mekong/kit';
import { databaseTrouble } from './database-trouble.ts';

/** What only the door says. */
export const httpErrors = defineErrors({
  UNSUPPORTED_MEDIA_TYPE: {
    kind: 'validation',
    status: 415,
    message: 'The body is of a type that this address does not read',
    wayForward: 'Send JSON with the header `Content-Type: application/json`.',
  },
  ORIGIN_REFUSED: {
    kind: 'authorization',
    message: 'A signed-in browser may only change things from our own pages',
    wayForward: 'Call from the page itself, or send the token as `Authorization: Bearer`.',
  },
  HTTPS_REQUIRED: {
    kind: 'authorization',
    message: 'This came in the open, by plain HTTP',
    wayForward: 'Send it to the https address, and change every secret that was in it.',
  },
});

export interface ErrorBody {
  readonly success: false;
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly details: unknown;
    readonly requestId: string;
    readonly docs: string;
  };
}

export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

/** The envelope; `docs` leads to the page of the documentation that explains the code. */
export function errorBody(error: DomainError, requestId: string): ErrorBody {
  const { code, message, details = null } = error;
  return { success: false, error: { code, message, details, requestId, docs: `/docs/errors#${code}` } };
}

/** What a caller is told about anything that was thrown; a driver's or library's text never leaves the house. */
export function asDomainError(thrown: unknown): DomainError {
  if (thrown instanceof DomainError) return thrown;
  return (
    fromFastify(thrown) ?? databaseTrouble(thrown) ?? errors.UNEXPECTED_ERROR(undefined, { cause: thrown })
  );
}

interface FastifyFault {
  readonly code?: string;
  readonly statusCode?: number;
  readonly validation?: readonly ZodProblem[];
  readonly validationContext?: string;
}

interface ZodProblem {
  readonly instancePath: string;
  readonly message?: string;
  readonly params?: {
    readonly keys?: readonly string[];
    /** Of a union: what each of its shapes says. */
    readonly errors?: readonly (readonly ZodIssue[])[];
  };
}

interface ZodIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly errors?: readonly (readonly ZodIssue[])[];
}

function fromFastify(thrown: unknown): DomainError | null {
  if (typeof thrown !== 'object' || thrown === null) return null;
  const { code, statusCode, validation, validationContext } = thrown as FastifyFault;
  if (validation) return errors.SCHEMA_VALIDATION(fieldProblems(validation, validationContext ?? 'body'));
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return errors.PAYLOAD_TOO_LARGE([{ field: 'body', message: 'too large' }]);
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return httpErrors.UNSUPPORTED_MEDIA_TYPE();
  if (statusCode && statusCode >= 400 && statusCode < 500) {
    return errors.INVALID_INPUT([{ field: 'body', message: readingProblem(code) }]);
  }
  return null;
}

const readingProblem = (code: string | undefined): string =>
  code?.startsWith('FST_ERR_CTP') ? 'cannot be read as JSON of the announced length' : 'malformed request';

const WHERE: Record<string, string> = { querystring: 'query' };

function fieldProblems(problems: readonly ZodProblem[], context: string): FieldProblem[] {
  const where = WHERE[context] ?? context;
  return problems.flatMap(({ instancePath, message = 'is not valid', params = {} }) =>
    problemsOf({ ...params, message, path: instancePath.split('/').filter(Boolean) }, where),
  );
}

function problemsOf({ path, message, keys, errors: shapes = [] }: ZodIssue, where: string): FieldProblem[] {
  const field = [where, ...path.map(String)].join('.');
  if (keys) return keys.map((key) => ({ field: `${field}.${key}`, message: 'unknown field' }));
  // Of several shapes the one that fits best was meant, the first of those that fit alike.
  // A list where an object is asked for has one fault, and fits worse than an object with three.
  const [meant] = [...shapes].sort((a, b) => strangeness(a) - strangeness(b) || a.length - b.length);
  if (meant?.length) return meant.flatMap((issue) => problemsOf(issue, field));
  return [{ field, message }];
}

/** 1 for a shape that is refused as a whole, 0 for one of which fields are. */
const strangeness = (issues: readonly ZodIssue[]): number =>
  issues.some(({ path, keys }) => path.length === 0 && !keys) ? 1 : 0;
