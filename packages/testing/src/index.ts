export * from './config.ts';
export * from './world.ts';
