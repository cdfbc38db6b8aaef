'use client';

import type { ApiKey } from '@mekong/sdk';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { keyCalls } from '@/components/api-keys/key-calls';
import { KeyOnce } from '@/components/api-keys/key-once';
import { useTexts } from '@/components/texts/texts-provider';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { fill } from '@/i18n/fill';

/** Replacing and ending. The successor's text is shown under the key that it replaces. */
export function KeyActions({ apiKey: { id, kind, name, state } }: { apiKey: ApiKey }) {
  const { apiKeys } = useTexts();
  const router = useRouter();
  const [made, setMade] = useState<string | null>(null);
  const shared = { keep: apiKeys.keep, wait: apiKeys.wait };
  const rotate = async () => setMade(await keyCalls.rotate(kind, id, 24));
  return (
    <>
      <div className="flex flex-wrap items-center gap-1">
        {state === 'active' ? (
          <ConfirmDialog
            confirmVariant="filled"
            words={{
              ...shared,
              open: apiKeys.rotate,
              openOf: fill(apiKeys.rotateOf, { name }),
              title: fill(apiKeys.rotateTitle, { name }),
              lead: apiKeys.rotateLead,
              confirm: apiKeys.rotate,
            }}
            act={rotate}
            onDone={() => router.refresh()}
          />
        ) : null}
        <ConfirmDialog
          words={{
            ...shared,
            open: apiKeys.revoke,
            openOf: fill(apiKeys.revokeOf, { name }),
            title: fill(apiKeys.revokeTitle, { name }),
            lead: apiKeys.revokeLead,
            confirm: apiKeys.revoke,
          }}
          act={() => keyCalls.revoke(kind, id)}
          onDone={() => router.refresh()}
        />
      </div>
      {made ? (
        <div className="w-full">
          <KeyOnce text={made} />
        </div>
      ) : null}
    </>
  );
}
