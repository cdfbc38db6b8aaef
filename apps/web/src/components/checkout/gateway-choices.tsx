'use client';

import type { Gateway } from '@mekong/sdk';
import { useTexts } from '@/components/texts/texts-provider';
import { Badge } from '@/components/ui/badge';
import { Choice } from '@/components/ui/choice';
import { said } from '@/lib/said';

type Props = {
  gateways: readonly Gateway[];
  chosen: Gateway | undefined;
  onChange: (gateway: Gateway) => void;
};

export function GatewayChoices({ gateways, chosen, onChange }: Props) {
  const { checkout: texts, words } = useTexts();
  return (
    <fieldset>
      <legend className="text-title">{texts.payWith}</legend>
      <div className="mt-4 grid gap-3">
        {gateways.map((gateway) => (
          <Choice
            key={gateway.name}
            name="gateway"
            value={gateway.name}
            checked={chosen?.name === gateway.name}
            onChange={() => onChange(gateway)}
            label={said(words, gateway.label)}
            aside={gateway.kind === 'live' ? null : <Badge tone="warning">{texts.sandbox}</Badge>}
          />
        ))}
      </div>
    </fieldset>
  );
}
