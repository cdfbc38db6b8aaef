import type { paths } from '@mekong/sdk';
import { choiceOf, textOf } from '@/components/admin/form-values';
import type { StaffTexts } from '@/i18n/texts';

export type GatewayKeys =
  paths['/api/v1/gateway-connections']['post']['requestBody']['content']['application/json'];
export type PastedGateway = GatewayKeys['gateway'];

/** The keys as they stand in the form. */
export function keysOf(form: FormData, gateway: PastedGateway, words: StaffTexts): GatewayKeys {
  if (gateway === 'stripe') {
    return { gateway, secretKey: textOf(form, 'secretKey'), webhookSecret: textOf(form, 'webhookSecret') };
  }
  return {
    gateway,
    mode: choiceOf(form, 'mode', words.gateway.modes),
    clientId: textOf(form, 'clientId'),
    clientSecret: textOf(form, 'clientSecret'),
    webhookId: textOf(form, 'webhookId'),
  };
}
