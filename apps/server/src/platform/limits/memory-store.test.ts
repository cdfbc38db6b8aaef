import { limitStoreContract } from './contract.ts';
import { memoryLimitStore } from './memory-store.ts';

limitStoreContract('memory', memoryLimitStore);
