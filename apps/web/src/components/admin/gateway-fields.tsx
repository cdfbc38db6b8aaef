'use client';

import type { PastedGateway } from '@/components/admin/gateway-keys';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { Field } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select-field';

/** No password manager should offer to keep these, nor the browser to fill them in. */
const key = { required: true, autoComplete: 'off', spellCheck: false } as const;

export function GatewayFields({ gateway }: { gateway: PastedGateway }) {
  const { gateway: words } = useStaffTexts();
  if (gateway === 'stripe') {
    return (
      <>
        <Field {...key} name="secretKey" label={words.secretKey} hint={words.secretKeyHint} />
        <Field {...key} name="webhookSecret" label={words.webhookSecret} hint={words.webhookSecretHint} />
      </>
    );
  }
  return (
    <>
      <SelectField name="mode" label={words.mode} choices={words.modes} />
      <Field {...key} name="clientId" label={words.clientId} />
      <Field {...key} name="clientSecret" label={words.clientSecret} />
      <Field {...key} name="webhookId" label={words.webhookId} hint={words.webhookIdHint} />
    </>
  );
}
