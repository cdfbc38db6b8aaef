import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { NonceThemeScript } from '@/components/shell/nonce-theme-script';

// Next would otherwise take these for pages to cache (the public ones share their language segment) and fail on cookies.
export const dynamic = 'force-dynamic';

export const metadata: Metadata = { robots: { index: false } };

export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <NonceThemeScript />
      {children}
    </>
  );
}
