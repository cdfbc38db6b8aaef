'use client';

import type { paths } from '@mekong/sdk';
import { useTexts } from '@/components/texts/texts-provider';

type Making = NonNullable<paths['/api/v1/api-keys']['post']['requestBody']>['content']['application/json'];
export type KeyScope = Making['scopes'][number];

/** What a program mostly needs; every other one is a choice made knowingly. */
export const usualScopes: readonly KeyScope[] = ['licenses:read', 'entitlements:read'];

export function ScopeChoices({ error }: { error: string | null }) {
  const { apiKeys } = useTexts();
  const scopes = Object.entries(apiKeys.scopeNames) as [KeyScope, string][];
  return (
    <fieldset aria-describedby={error ? 'scopes-error' : undefined}>
      <legend className="text-small font-medium">{apiKeys.scopes}</legend>
      <div className="mt-2 grid gap-x-4 sm:grid-cols-2">
        {scopes.map(([scope, words]) => (
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
