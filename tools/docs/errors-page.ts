import type { ErrorCode } from '@mekong/kit';

const HEAD = `# Error codes

Every refusal has the same shape, and its \`docs\` leads to its code on this page. The page is made from the table of codes by
\`npm run generate\`.

\`\`\`json
{
  "success": false,
  "error": {
    "code": "SCHEMA_VALIDATION",
    "message": "The request does not have the expected shape",
    "details": [{ "field": "body.email", "message": "Invalid email address" }],
    "requestId": "req_…",
    "docs": "/docs/errors#SCHEMA_VALIDATION"
  }
}
\`\`\`

\`code\` never changes its meaning; \`message\` is for people and may be reworded. Give \`requestId\` to whoever runs the server: the log has
it on every line of the request. Repeat a request after 429, 503 and \`IDEMPOTENCY_RUNNING\` (the seconds are in \`Retry-After\`) and after
a lost connection, with the same \`Idempotency-Key\`; everything else gives the same answer again.
`;

/** What each kind means, in the order of its status. */
const KINDS: Record<ErrorCode['kind'], string> = {
  validation: 'The request is wrong (400, 405, 413, 415)',
  authentication: 'Who are you? (401)',
  authorization: 'You may not (403)',
  notFound: 'Not there (404)',
  conflict: 'Something was first (409)',
  business: 'A rule says no (422)',
  rateLimit: 'Too many requests (429)',
  internal: 'Our fault (500)',
  gateway: 'The payment gateway (502)',
  unavailable: 'Not now (503)',
};

/** The documentation's page of error codes. */
export function errorsPage(codes: readonly ErrorCode[]): string {
  const sections = Object.entries(KINDS).map(([kind, title]) => {
    const entries = codes.filter((one) => one.kind === kind).map(entry);
    return entries.length === 0 ? '' : `\n## ${title}\n\n${entries.join('\n')}`;
  });
  return HEAD + sections.join('');
}

const entry = ({ code, status, message, wayForward }: ErrorCode): string =>
  `### ${code}\n\n**${status}** ${placeholders(message)}. ${wayForward}\n`;

/** `{noun}` of a message is filled in when it is said. */
const placeholders = (message: string): string => message.replace(/\{(\w+)\}/g, '`{$1}`');
