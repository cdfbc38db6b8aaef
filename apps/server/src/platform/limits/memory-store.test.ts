import { memoryLimitStore } from './memory-store.ts';
import { limitStoreContract } from './store.contract.ts';

limitStoreContract('memory', memoryLimitStore);
