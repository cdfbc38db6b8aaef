'use client';

import { type ApiKey, unwrap } from '@mekong/sdk';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { KeyOnce } from '@/components/api-keys/key-once';
import { useTexts } from '@/components/texts/texts-provider';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { fill } from '@/i18n/fill';
import { browserApi } from '@/lib/api-browser';

/** Replacing and ending. The successor's text is shown under the key that it replaces. */
export function KeyActions({ apiKey: { id, name, state } }: { apiKey: ApiKey }) {
  const { apiKeys } = useTexts();
  const router = useRouter();
  const [made, setMade] = useState<string | null>(null);
  const params = { path: { id } };
  const shared = { keep: apiKeys.keep, wait: apiKeys.wait };
  const rotate = async () => {
    const body = { overlapHours: 24 };
    setMade((await unwrap(browserApi.POST('/api/v1/api-keys/{id}/rotate', { params, body }))).key);
  };
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
          act={() => unwrap(browserApi.POST('/api/v1/api-keys/{id}/revoke', { params, body: {} }))}
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
