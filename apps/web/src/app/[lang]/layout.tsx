import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import '@/app/globals.css';
import { TextsProvider } from '@/components/texts/texts-provider';
import { textsOf } from '@/i18n/texts';
import type { PageProps } from '@/lib/page';

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f7f9f8' },
    { media: '(prefers-color-scheme: dark)', color: '#0f1413' },
  ],
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const texts = textsOf((await params).lang);
  return {
    metadataBase: new URL(process.env.PUBLIC_URL ?? 'http://localhost:8000'),
    title: { template: `%s · ${texts.brand}`, default: texts.brand },
    description: texts.meta.description,
    applicationName: texts.brand,
  };
}

export default async function RootLayout({ params, children }: PageProps & { children: ReactNode }) {
  const { lang } = await params;
  return (
    // The theme script sets attributes on <html> before React looks at it.
    <html lang={lang} suppressHydrationWarning>
      <body>
        <TextsProvider texts={textsOf(lang).client} language={lang}>
          {children}
        </TextsProvider>
      </body>
    </html>
  );
}
