'use client';

import type { ReactNode } from 'react';
import { usePathIn } from '@/components/texts/texts-provider';
import { Button } from '@/components/ui/button';

type Props = { path: string; keep: Record<string, string>; button: string; children: ReactNode };

/** Narrows a list by its address alone, so it works before any script runs. */
export function SearchForm({ path, keep, button, children }: Props) {
  const pathIn = usePathIn();
  return (
    <search>
      <form action={pathIn(path)} className="flex flex-wrap items-end gap-3">
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <Button type="submit" variant="tonal" className="min-h-12">
          {button}
        </Button>
      </form>
    </search>
  );
}
