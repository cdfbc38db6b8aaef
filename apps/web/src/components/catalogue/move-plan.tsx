'use client';

import { unwrap } from '@mekong/sdk';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import { useRouter } from 'next/navigation';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { IconButton } from '@/components/ui/icon-button';
import { fill } from '@/i18n/fill';
import { browserApi } from '@/lib/api-browser';
import { useAction } from '@/lib/use-action';
import { useHydrated } from '@/lib/use-hydrated';

/** `codes` are those on sale in their order; `index` is where this plan stands. */
type Props = { codes: readonly string[]; index: number; name: string };

export function MovePlan({ codes, index, name }: Props) {
  const { catalogue: words } = useStaffTexts();
  const hydrated = useHydrated();
  const router = useRouter();
  const { busy, run } = useAction();
  const move = async (to: number) => {
    const body = { codes: moved(codes, index, to) };
    const done = await run(() => unwrap(browserApi.PUT('/api/v1/plans/order', { body })));
    if (done) router.refresh();
  };
  const still = !hydrated || busy;
  return (
    <span className="inline-flex">
      <IconButton
        label={fill(words.up, { plan: name })}
        disabled={still || index === 0}
        onClick={() => move(index - 1)}
        className="disabled:opacity-40"
      >
        <ArrowUp aria-hidden size={18} />
      </IconButton>
      <IconButton
        label={fill(words.down, { plan: name })}
        disabled={still || index === codes.length - 1}
        onClick={() => move(index + 1)}
        className="disabled:opacity-40"
      >
        <ArrowDown aria-hidden size={18} />
      </IconButton>
    </span>
  );
}

function moved(codes: readonly string[], from: number, to: number): string[] {
  const rest = codes.filter((_code, index) => index !== from);
  return [...rest.slice(0, to), codes[from] ?? '', ...rest.slice(to)];
}
