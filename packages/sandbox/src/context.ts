import type { Clock } from '@mekong/kit';
import type { FaultDesk } from './faults.ts';
import type { SandboxState } from './state.ts';

/** What every handler of the sandbox works with. `apiUrl` and `pageUrl` are base URLs without a slash at the end. */
export interface SandboxContext {
  state: SandboxState;
  clock: Clock;
  faults: FaultDesk;
  apiUrl(): string;
  pageUrl(): string;
  save(): void;
}
