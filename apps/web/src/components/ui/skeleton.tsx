import { classes } from '@/lib/classes';

/** Holds the place of something loading; give it the size of what comes, or the page jumps. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={classes('skeleton rounded-medium', className)} />;
}
