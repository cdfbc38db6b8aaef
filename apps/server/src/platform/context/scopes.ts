/** What a route may ask for. `public`, `session` and `credential` need no scope; everything else is one of these. */
export const CUSTOMER_SCOPES = [
  'account:read',
  'account:write',
  'checkout:write',
  'payments:read',
  'payments:write',
  'payment-methods:read',
  'payment-methods:write',
  'refunds:read',
  'invoices:read',
  'subscriptions:read',
  'subscriptions:write',
  'licenses:read',
  'license-activations:write',
  'entitlements:read',
  'members:read',
  'api-keys:read',
  'api-keys:write',
] as const;

/** Only the seller's people hold these. */
export const STAFF_SCOPES = [
  'analytics:read',
  'attention:read',
  'attention:write',
  'audit:read',
  'catalog:read',
  'catalog:write',
  'customers:read',
  'customers:write',
  'events:read',
  'gateways:read',
  'gateways:write',
  'house-keys:read',
  'house-keys:write',
  'invoices:write',
  'licenses:write',
  'payments:record',
  'refunds:write',
  'settings:write',
  'webhooks:body',
  'webhooks:read',
  'webhooks:write',
] as const;

export type Scope = (typeof CUSTOMER_SCOPES)[number] | (typeof STAFF_SCOPES)[number];
export type MemberRole = 'owner' | 'admin' | 'billing' | 'member' | 'read-only';
export type StaffRole = 'staff-admin' | 'staff-support' | 'staff-read';

const reads = (scopes: readonly Scope[]) => scopes.filter((scope) => scope.endsWith(':read'));

const MEMBER_SCOPES: Record<MemberRole, readonly Scope[]> = {
  owner: CUSTOMER_SCOPES,
  admin: CUSTOMER_SCOPES,
  billing: CUSTOMER_SCOPES.filter((scope) => !/^(members|api-keys):/.test(scope)),
  member: ['account:read', 'subscriptions:read', 'licenses:read', 'entitlements:read'],
  'read-only': reads(CUSTOMER_SCOPES),
};

/** What opens the house itself to others: the seller's keys, rules and gateways. */
const ADMIN_ONLY: ReadonlySet<Scope> = new Set([
  'settings:write',
  'catalog:write',
  'gateways:write',
  'house-keys:write',
]);

/** Every scope there is. */
export const SCOPES: readonly Scope[] = [...CUSTOMER_SCOPES, ...STAFF_SCOPES];

const STAFF_ROLE_SCOPES: Record<StaffRole, readonly Scope[]> = {
  'staff-admin': SCOPES,
  'staff-support': SCOPES.filter((scope) => !ADMIN_ONLY.has(scope)),
  'staff-read': reads(SCOPES),
};

/** Everything that a login may do: what its role in the customer grants, and what its staff role grants. */
export function scopesOf(memberRole: MemberRole | null, staffRole: StaffRole | null): ReadonlySet<Scope> {
  return new Set([
    ...(memberRole ? MEMBER_SCOPES[memberRole] : []),
    ...(staffRole ? STAFF_ROLE_SCOPES[staffRole] : []),
  ]);
}
