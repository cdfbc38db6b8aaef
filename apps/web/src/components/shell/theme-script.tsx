import { signedInKey, themeKey } from '@/lib/browser-memory';

const code = `(function(){var d=document.documentElement;try{var t=localStorage.getItem('${themeKey}');if(t==='light'||t==='dark')d.dataset.theme=t;if(localStorage.getItem('${signedInKey}'))d.dataset.signedIn=''}catch(e){}})()`;

/**
 * Runs before the first paint, or a dark page would flash white. The text must not vary between requests: the policy
 * of cached pages allows inline scripts by their hash.
 */
export function ThemeScript({ nonce }: { nonce?: string | undefined }) {
  return (
    <script
      nonce={nonce}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file
      dangerouslySetInnerHTML={{ __html: code }}
    />
  );
}
