import type { SandboxContext } from '../context.ts';
import type { Answer, Call } from '../http.ts';
import { transactionId, vaultCustomerId } from '../ids.ts';
import { find } from '../state.ts';
import { refusal } from './errors.ts';
import { BUYER, findInstrument } from './instruments.ts';
import type { ExperienceContext } from './order-record.ts';
import type { SetupToken } from './records.ts';
import { flag, object, parseBody, text, url } from './validate.ts';
import { saveMethod, tokenView } from './vault.ts';

interface SetupRequest {
  customer?: { id?: string; merchant_customer_id?: string };
  payment_source: {
    paypal: { usage_type?: string; description?: string; experience_context?: ExperienceContext };
  };
}

const code = { max: 255, pattern: /^[0-9A-Z_]+$/ };

const customer = object({
  id: text({ max: 22, pattern: /^[0-9a-zA-Z_-]+$/ }),
  merchant_customer_id: text({ max: 64, pattern: /^[0-9a-zA-Z-_.^*$@#]+$/ }),
});

const experience = object(
  {
    brand_name: text({ max: 300 }),
    locale: text({ min: 2, max: 10, pattern: /^[a-z]{2}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/ }),
    return_url: url,
    cancel_url: url,
    shipping_preference: text(code),
    vault_instruction: text(code),
  },
  ['return_url', 'cancel_url'],
);

const setupRequest = object(
  {
    customer,
    payment_source: object(
      {
        paypal: object(
          {
            description: text({ max: 128, pattern: /^[a-zA-Z0-9_'\-., :;!?"]*$/ }),
            usage_pattern: text(code),
            usage_type: text({ oneOf: ['MERCHANT', 'PLATFORM'] }),
            customer_type: text({ oneOf: ['CONSUMER', 'BUSINESS'] }),
            permit_multiple_payment_tokens: flag,
            experience_context: experience,
          },
          ['usage_type', 'experience_context'],
        ),
      },
      ['paypal'],
    ),
  },
  ['payment_source'],
);

const tokenRequest = object(
  {
    customer,
    payment_source: object(
      {
        token: object(
          { id: text({ max: 255, pattern: /^[0-9A-Z_-]+$/ }), type: text({ oneOf: ['SETUP_TOKEN'] }) },
          ['id', 'type'],
        ),
      },
      ['token'],
    ),
  },
  ['payment_source'],
);

const LIFE_MS = 3 * 86_400_000;

/** POST /v3/vault/setup-tokens: the beginning of saving a way to pay without a purchase. Gives its id. */
export function createSetup(ctx: SandboxContext, call: Call): string {
  const request = parseBody<SetupRequest>(call.raw, setupRequest);
  const wallet = request.payment_source.paypal;
  const setup: SetupToken = {
    id: transactionId(),
    status: 'PAYER_ACTION_REQUIRED',
    customerId: request.customer?.id ?? vaultCustomerId(),
    merchantCustomerId: request.customer?.merchant_customer_id ?? null,
    usageType: wallet.usage_type ?? 'MERCHANT',
    description: wallet.description ?? null,
    brandName: wallet.experience_context?.brand_name ?? null,
    returnUrl: wallet.experience_context?.return_url ?? null,
    cancelUrl: wallet.experience_context?.cancel_url ?? null,
    instrument: null,
    tokenId: null,
    createdAt: ctx.clock.now(),
  };
  ctx.state.setups[setup.id] = setup;
  return setup.id;
}

/** The setup of an id; null when unknown, or when its three days are over. */
export function findSetup(ctx: SandboxContext, id: string): SetupToken | null {
  const setup = find(ctx.state.setups, id);
  if (!setup || setup.status === 'VAULTED') return setup;
  return ctx.clock.now().getTime() - setup.createdAt.getTime() > LIFE_MS ? null : setup;
}

/** GET /v3/vault/setup-tokens/{id} */
export function getSetup(ctx: SandboxContext, call: Call): Answer {
  const setup = findSetup(ctx, call.params.id ?? '');
  if (!setup) throw refusal('INVALID_RESOURCE_ID', 404);
  return { status: 200, body: setupView(ctx, setup) };
}

/** The answer to a new or repeated setup. */
export const setupAnswer = (ctx: SandboxContext, id: string): Record<string, unknown> =>
  setupView(ctx, ctx.state.setups[id]!);

/** What the buyer's click does. `instrument` is an id or a card number; the balance when not given. */
export function approveSetup(
  ctx: SandboxContext,
  id: string,
  instrument = 'balance',
): 'approved' | 'refused' | 'not_open' {
  const setup = findSetup(ctx, id);
  const chosen = findInstrument(instrument);
  if (setup?.status !== 'PAYER_ACTION_REQUIRED') return 'not_open';
  if (!chosen || chosen.fails === 'on_page') return 'refused';
  setup.status = 'APPROVED';
  setup.instrument = chosen.id;
  return 'approved';
}

/** POST /v3/vault/payment-tokens: keeps what the buyer agreed to, once however often it is asked. Gives the token's id. */
export function createToken(ctx: SandboxContext, call: Call): string {
  const request = parseBody<{ payment_source: { token: { id: string } } }>(call.raw, tokenRequest);
  const setup = findSetup(ctx, request.payment_source.token.id);
  if (!setup) throw refusal('TOKEN_ID_NOT_FOUND', 404);
  if (setup.tokenId) return setup.tokenId;
  if (setup.status !== 'APPROVED' || !setup.instrument) throw refusal('PAYER_ACTION_REQUIRED');
  const token = saveMethod(ctx, {
    customerId: setup.customerId,
    merchantCustomerId: setup.merchantCustomerId,
    orderId: null,
    usageType: setup.usageType,
    instrument: setup.instrument,
  });
  setup.status = 'VAULTED';
  setup.tokenId = token.id;
  return token.id;
}

/** The answer to a new or repeated token. */
export const tokenAnswer = (ctx: SandboxContext, id: string): Record<string, unknown> =>
  tokenView(ctx, ctx.state.vault[id]!);

/** The page on which the buyer agrees. */
const agreeUrl = (ctx: SandboxContext, id: string): string =>
  `${ctx.pageUrl()}/paypal/agreements/approve?approval_session_id=${id}`;

function setupView(ctx: SandboxContext, setup: SetupToken): Record<string, unknown> {
  const vault = `${ctx.apiUrl()}/v3/vault`;
  const links = [{ href: `${vault}/setup-tokens/${setup.id}`, rel: 'self', method: 'GET' }];
  if (setup.status === 'PAYER_ACTION_REQUIRED')
    links.push({ href: agreeUrl(ctx, setup.id), rel: 'approve', method: 'GET' });
  if (setup.status === 'APPROVED')
    links.push({ href: `${vault}/payment-tokens`, rel: 'confirm', method: 'POST' });
  return {
    id: setup.id,
    customer: {
      id: setup.customerId,
      ...(setup.merchantCustomerId ? { merchant_customer_id: setup.merchantCustomerId } : {}),
    },
    status: setup.status,
    payment_source: {
      paypal: {
        ...(setup.description ? { description: setup.description } : {}),
        usage_type: setup.usageType,
        permit_multiple_payment_tokens: false,
        ...(setup.instrument
          ? {
              email_address: BUYER.email,
              account_id: BUYER.payerId,
              payer_id: BUYER.payerId,
              name: BUYER.name,
            }
          : {}),
      },
    },
    links,
  };
}
