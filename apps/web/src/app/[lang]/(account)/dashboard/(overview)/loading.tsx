import { Skeleton } from '@/components/ui/skeleton';

/** The shape of the overview, so that nothing jumps when it arrives. */
export default function OverviewLoading() {
  return (
    <div className="space-y-6">
      <Skeleton className="h-16 w-64" />
      <div className="grid gap-6 xl:grid-cols-[1.4fr_1fr]">
        <Skeleton className="h-80 rounded-large" />
        <Skeleton className="h-80 rounded-large" />
      </div>
      <Skeleton className="h-44 rounded-large" />
      <Skeleton className="h-64 rounded-large" />
    </div>
  );
}
