import { detail, type ErrorDetail } from './errors.ts';
import { checkMoney, toMinor, type WireMoney } from './money.ts';
import type { Breakdown, PurchaseUnit } from './order-record.ts';

/** What is wrong with the names and amounts of the units of an order; empty when nothing is. */
export function checkUnits(units: PurchaseUnit[]): ErrorDetail[] {
  return [...checkReferences(units), ...units.flatMap(checkUnit)];
}

function checkReferences(units: PurchaseUnit[]): ErrorDetail[] {
  if (units.length < 2) return [];
  const names = units.map((one) => one.reference_id);
  if (names.includes(undefined)) return [detail('REFERENCE_ID_REQUIRED', { field: '/purchase_units' })];
  const distinct = new Set(names).size === names.length;
  return distinct ? [] : [detail('DUPLICATE_REFERENCE_ID', { field: '/purchase_units' })];
}

function checkUnit(one: PurchaseUnit, index: number, all: PurchaseUnit[]): ErrorDetail[] {
  const field = `/purchase_units/${index}`;
  const wrong = amountsOf(one, field).flatMap(
    ([money, at, zeroIsFine]) => checkMoney(money, at, zeroIsFine) ?? [],
  );
  if (wrong.length > 0) return wrong;
  const currencies = new Set(
    [...all.map((each) => each.amount), ...amountsOf(one, field).map(([money]) => money)].map(
      (money) => money.currency_code,
    ),
  );
  if (currencies.size > 1) return [detail('MULTI_CURRENCY_ORDER', { field })];
  return [...checkSum(one, field), ...checkItems(one, field)];
}

function amountsOf(one: PurchaseUnit, field: string): [WireMoney, string, boolean][] {
  const parts = Object.entries(one.amount.breakdown ?? {}) as [string, WireMoney][];
  return [
    [one.amount, `${field}/amount`, false],
    ...parts.map(([name, money]): [WireMoney, string, boolean] => [
      money,
      `${field}/amount/breakdown/${name}`,
      true,
    ]),
    ...(one.items ?? []).flatMap((each, n): [WireMoney, string, boolean][] => [
      [each.unit_amount, `${field}/items/${n}/unit_amount`, true],
      ...(each.tax ? [[each.tax, `${field}/items/${n}/tax`, true] as [WireMoney, string, boolean]] : []),
    ]),
  ];
}

const part = (breakdown: Breakdown, name: keyof Breakdown): bigint => {
  const money = breakdown[name];
  return money ? toMinor(money) : 0n;
};

function checkSum(one: PurchaseUnit, field: string): ErrorDetail[] {
  const given = one.amount.breakdown;
  if (!given) return [];
  const added =
    part(given, 'item_total') +
    part(given, 'tax_total') +
    part(given, 'shipping') +
    part(given, 'handling') +
    part(given, 'insurance');
  const sum = added - part(given, 'shipping_discount') - part(given, 'discount');
  return sum === toMinor(one.amount)
    ? []
    : [detail('AMOUNT_MISMATCH', { field: `${field}/amount/value`, value: one.amount.value })];
}

function checkItems(one: PurchaseUnit, field: string): ErrorDetail[] {
  const items = one.items ?? [];
  if (items.length === 0) return [];
  const given = one.amount.breakdown ?? {};
  const times = (money: WireMoney | undefined, quantity: string) =>
    money ? toMinor(money) * BigInt(quantity) : 0n;
  const goods = items.reduce((sum, each) => sum + times(each.unit_amount, each.quantity), 0n);
  const taxes = items.reduce((sum, each) => sum + times(each.tax, each.quantity), 0n);
  const at = (name: string) => ({ field: `${field}/amount/breakdown/${name}` });
  if (!given.item_total) return [detail('ITEM_TOTAL_REQUIRED', at('item_total'))];
  if (part(given, 'item_total') !== goods) return [detail('ITEM_TOTAL_MISMATCH', at('item_total'))];
  if (taxes === 0n) return [];
  if (!given.tax_total) return [detail('TAX_TOTAL_REQUIRED', at('tax_total'))];
  return part(given, 'tax_total') === taxes ? [] : [detail('TAX_TOTAL_MISMATCH', at('tax_total'))];
}
