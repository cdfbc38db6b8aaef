import type { BillingDetails } from '@mekong/sdk';

/** What was typed into `BillingFields`. Without street and city there is no address, whatever country is chosen. */
export function billingOf(form: FormData): BillingDetails {
  const text = (name: string): string | null => {
    const value = form.get(name);
    return (typeof value === 'string' && value.trim()) || null;
  };
  const [line1, city] = [text('line1'), text('city')];
  const address = {
    line1: line1 ?? '',
    line2: text('line2'),
    postalCode: text('postalCode'),
    city: city ?? '',
    region: text('region'),
    country: text('country') ?? '',
  };
  return { name: text('billingName'), address: line1 || city ? address : null, taxId: text('taxId') };
}
