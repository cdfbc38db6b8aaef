import type { Registry } from '../features/registry.ts';
import type { FeatureCommand } from './command.ts';
import { doctorCommand } from './doctor.ts';
import { statusCommand } from './status.ts';

/** Every command there is, in order of name. */
export function allCommands(registry: Registry): readonly FeatureCommand[] {
  const own = [doctorCommand(registry), statusCommand(registry)].map((command) => ({
    feature: 'platform',
    command,
  }));
  return [...own, ...registry.commands].sort((a, b) => (a.command.name < b.command.name ? -1 : 1));
}
