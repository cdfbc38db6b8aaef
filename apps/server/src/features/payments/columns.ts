/** What everything that is begun at a gateway has; each table adds its own. */
export const gatewayColumns = [
  'id',
  'customer_id as customerId',
  'mode',
  'gateway',
  'connection',
  'state',
  'created_at as createdAt',
] as const;

/** Where a customer approves at the gateway, and why it failed. */
export const approvalColumns = [
  'approval_url as approvalUrl',
  'expires_at as expiresAt',
  'failure_code as failureCode',
  'failure_message as failureMessage',
] as const;
