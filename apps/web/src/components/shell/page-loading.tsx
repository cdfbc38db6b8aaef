import { Skeleton } from '@/components/ui/skeleton';

/** The shape of a page with a heading and two cards, so that little jumps when it arrives. */
export function PageLoading() {
  return (
    <div className="space-y-6">
      <Skeleton className="h-16 w-64" />
      <Skeleton className="h-72 rounded-large" />
      <Skeleton className="h-44 rounded-large" />
    </div>
  );
}
