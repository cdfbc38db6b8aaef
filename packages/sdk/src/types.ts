import type { paths } from './schema.gen.ts';

type Get<Path extends keyof paths> = paths[Path] extends { get: infer Operation } ? Operation : never;
type Post<Path extends keyof paths> = paths[Path] extends { post: infer Operation } ? Operation : never;
type DataOf<Operation> = Operation extends { responses: infer Responses }
  ? Responses[keyof Responses & (200 | 201)] extends { content: { 'application/json': { data: infer Data } } }
    ? Data
    : never
  : never;
type ItemOf<List> = List extends readonly (infer Item)[] ? Item : never;

export type Me = DataOf<Get<'/api/v1/users/me'>>;
export type Plan = ItemOf<DataOf<Get<'/api/v1/plans'>>>;
export type Catalog = DataOf<Get<'/api/v1/catalog'>>;
export type CatalogPlan = Catalog['plans'][number];
export type PlanSubscribers = ItemOf<DataOf<Get<'/api/v1/plan-subscribers'>>>;
export type GoLiveCheck = ItemOf<DataOf<Get<'/api/v1/go-live'>>>;
export type GatewayHealth = ItemOf<DataOf<Get<'/api/v1/gateway-health'>>>;
export type Gateway = ItemOf<DataOf<Get<'/api/v1/gateways'>>>;
export type Checkout = DataOf<Get<'/api/v1/checkout/{id}'>>;
export type StartedCheckout = DataOf<Post<'/api/v1/checkout'>>;
export type Payment = ItemOf<DataOf<Get<'/api/v1/payments'>>>;
export type PaymentMethod = ItemOf<DataOf<Get<'/api/v1/payment-methods'>>>;
export type PaymentMethodSetup = DataOf<Get<'/api/v1/payment-methods/setups/{id}'>>;
export type Credit = ItemOf<DataOf<Get<'/api/v1/credit'>>>;
export type StoredFile = DataOf<Post<'/api/v1/files'>>;
export type BillingDetails = DataOf<Get<'/api/v1/billing-details'>>;
export type Seller = DataOf<Get<'/api/v1/settings/seller'>>;
export type Invoice = ItemOf<DataOf<Get<'/api/v1/invoices'>>>;
export type CreditNote = ItemOf<DataOf<Get<'/api/v1/credit-notes'>>>;
export type Refund = ItemOf<DataOf<Get<'/api/v1/refunds'>>>;
export type Subscription = ItemOf<DataOf<Get<'/api/v1/subscriptions'>>>;
export type LoginSession = ItemOf<DataOf<Get<'/api/v1/auth/sessions'>>>;
export type License = ItemOf<DataOf<Get<'/api/v1/licenses'>>>;
export type Entitlement = ItemOf<DataOf<Get<'/api/v1/entitlements'>>>;
export type ApiKey = ItemOf<DataOf<Get<'/api/v1/api-keys'>>>;
/** With the key itself, which is shown once. */
export type MadeApiKey = DataOf<Post<'/api/v1/api-keys'>>;
export type Customer = DataOf<Get<'/api/v1/customers/{id}'>>;
export type WebhookEvent = ItemOf<DataOf<Get<'/api/v1/webhook-events'>>>;
export type WebhookEventDetail = DataOf<Get<'/api/v1/webhook-events/{id}'>>;
export type Event = ItemOf<DataOf<Get<'/api/v1/events'>>>;
export type EventDetail = DataOf<Get<'/api/v1/events/{id}'>>;
export type TimelineEntry = ItemOf<DataOf<Get<'/api/v1/customers/{id}/timeline'>>>;
export type LicenseDetail = DataOf<Get<'/api/v1/licenses/{id}'>>;
export type LicenseActivation = LicenseDetail['activations'][number];
export type AuditEntry = ItemOf<DataOf<Get<'/api/v1/audit'>>>;
export type GatewayConnection = ItemOf<DataOf<Get<'/api/v1/gateway-connections'>>>;
export type PaymentDetail = DataOf<Get<'/api/v1/payments/{id}'>>;
export type AttentionItem = ItemOf<DataOf<Get<'/api/v1/attention'>>>;

/** Minor units and an ISO 4217 currency, as on the wire. */
export type WireMoney = { amount: number; currency: string };
export type BillingInterval = 'month' | 'year';
