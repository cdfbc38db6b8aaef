'use client';

import { useTexts } from '@/components/texts/texts-provider';

type Props = { names: Record<string, string>; error: string | null };

/** What a program mostly needs; every other one is a choice made knowingly. */
const usualScopes: readonly string[] = ['licenses:read', 'entitlements:read'];

export function ScopeChoices({ names, error }: Props) {
  const { apiKeys } = useTexts();
  return (
    <fieldset aria-describedby={error ? 'scopes-error' : undefined}>
      <legend className="text-small font-medium">{apiKeys.scopes}</legend>
      <div className="mt-2 grid gap-x-4 sm:grid-cols-2">
        {Object.entries(names).map(([scope, words]) => (
          <label key={scope} className="flex min-h-11 items-center gap-3 rounded-small text-small">
            <input
              type="checkbox"
              name="scopes"
              value={scope}
              defaultChecked={usualScopes.includes(scope)}
              className="size-5 shrink-0"
            />
            {words}
          </label>
        ))}
      </div>
      {error ? (
        <p id="scopes-error" role="alert" className="text-label font-medium text-danger">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
