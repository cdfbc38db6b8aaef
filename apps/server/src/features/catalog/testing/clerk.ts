import type { World } from '@mekong/testing';
import { ask, type Person, type Reply } from '../../../../journeys/people.ts';

export const usd = (amount: number) => ({ amount, currency: 'USD' });

/** A plan that the demo does not have. */
export const STUDIO = {
  code: 'studio',
  name: 'Studio',
  tagline: 'For a room full of people.',
  audience: 'For studios',
  highlights: ['Answers within a day'],
  aliases: ['atelier'],
  prices: [
    { interval: 'month', amount: usd(4_900) },
    { interval: 'year', amount: usd(49_000) },
  ],
  entitlements: [
    { feature: 'users', value: 20 },
    { feature: 'renders', label: 'Renders', value: null, period: 'month' },
  ],
};

/** What one of the seller's people does with the catalogue. */
export function clerk(at: World, { token }: Person) {
  const post = (path: string, body: object = {}, headers: Record<string, string> = {}) =>
    ask(at, `/api/v1/${path}`, { token, body, headers });
  return {
    post,
    make: (change: object = {}) => post('plans', { ...STUDIO, ...change }),
    change: (code: string, body: object) =>
      ask(at, `/api/v1/plans/${code}`, { method: 'PATCH', token, body }),
    order: (codes: string[]) => ask(at, '/api/v1/plans/order', { method: 'PUT', token, body: { codes } }),
    catalog: async () => (await ask(at, '/api/v1/catalog', { token })).data,
    audit: async (id: string) => (await ask(at, `/api/v1/audit?object=${id}`, { token })).data,
  };
}

export const codesOnSale = async (at: World): Promise<string[]> =>
  (await ask(at, '/api/v1/plans')).data.map((plan: { code: string }) => plan.code);

/** Status, code and the field that is named first. */
export const refusal = ({ status, code, body }: Reply) => [status, code, body.error.details?.[0]?.field];
