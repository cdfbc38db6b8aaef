import { headers } from 'next/headers';
import { ThemeScript } from '@/components/shell/theme-script';

/** For pages rendered per request, whose policy allows inline scripts by the nonce that came with the request. */
export async function NonceThemeScript() {
  const nonce = (await headers()).get('x-nonce');
  return <ThemeScript nonce={nonce ?? undefined} />;
}
