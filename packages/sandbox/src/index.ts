export type { BookedCapture, BookedRefund, Books, Totals } from './books.ts';
export { type DeliveryDriver, startDelivery } from './driver.ts';
export type { FaultPlan } from './faults.ts';
export type { Forgery, SendRequest, SendResult } from './forgery.ts';
export { createSandbox, type Sandbox, type SandboxOptions } from './sandbox.ts';
export type { Capture, Fault, GatewayName, RandomFaults, Refund } from './state.ts';
export { fileStore, memoryStore, type SandboxStore } from './store.ts';
