import { type RatedStep, step } from './step.ts';

/** Quantity × unit price: seats, units. */
export interface PerUnitModel {
  readonly model: 'per_unit';
  /** Decimal string in major units; may be finer than the minor unit. */
  readonly unitPrice: string;
}

export function perUnitSteps(price: PerUnitModel, quantity: string): RatedStep[] {
  return [step(price.unitPrice, quantity)];
}
