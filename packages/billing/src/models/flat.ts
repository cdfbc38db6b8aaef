import { type RatedStep, step } from './step.ts';

/** One amount a period, whatever the quantity. */
export interface FlatModel {
  readonly model: 'flat';
  /** Decimal string in major units; may be finer than the minor unit. */
  readonly unitPrice: string;
}

export function flatSteps(price: FlatModel): RatedStep[] {
  return [step(price.unitPrice, '1')];
}
