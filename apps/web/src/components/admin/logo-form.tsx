'use client';

import { type Seller, unwrap } from '@mekong/sdk';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { RefusalAlert } from '@/components/ui/refusal-alert';
import { browserApi } from '@/lib/api-browser';
import { useAction } from '@/lib/use-action';
import { useHydrated } from '@/lib/use-hydrated';

type Props = { logo: Seller['logo']; alt: string; none: string };

/** The picture above invoices: shown, replaced, taken away. */
export function LogoForm({ logo, alt, none }: Props) {
  const { seller: words, wait } = useStaffTexts();
  const hydrated = useHydrated();
  const router = useRouter();
  const [uploaded, setUploaded] = useState(false);
  const { busy, refusal, run } = useAction();
  const act = (work: () => Promise<unknown>, done: boolean) => {
    setUploaded(false);
    void run(async () => {
      await work();
      setUploaded(done);
      router.refresh();
    });
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get('logo');
    if (file instanceof File) act(() => upload(file), true);
  };
  return (
    <form method="post" onSubmit={submit} className="max-w-2xl space-y-5">
      {logo ? (
        // White, as paper is, in both themes. A new picture has another address, so that none is shown from memory.
        <div className="inline-block rounded-medium border border-outline-soft bg-[#fff] p-4">
          {/* biome-ignore lint/performance/noImgElement: behind a login, which the optimizer does not have */}
          <img
            src={`/api/v1/settings/seller/logo?${logo.sha256}`}
            alt={alt}
            className="h-16 max-w-full object-contain"
          />
        </div>
      ) : (
        <p className="text-small text-on-surface-muted">{none}</p>
      )}
      <Field
        name="logo"
        type="file"
        label={words.logoFile}
        accept="image/png,image/jpeg,image/svg+xml"
        required
        className="[&_input]:py-2.5"
      />
      <RefusalAlert refusal={refusal} />
      {uploaded ? (
        <Alert tone="success" live>
          {words.uploaded}
        </Alert>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={!hydrated} busy={busy}>
          {busy ? wait : words.upload}
        </Button>
        {logo ? (
          <Button variant="outlined" disabled={!hydrated} busy={busy} onClick={() => act(remove, false)}>
            {words.remove}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

const remove = () => unwrap(browserApi.DELETE('/api/v1/settings/seller/logo'));

const upload = (file: File) =>
  unwrap(
    browserApi.PUT('/api/v1/settings/seller/logo', {
      body: file as never,
      bodySerializer: () => file,
      headers: { 'content-type': file.type || 'application/octet-stream' },
    }),
  );
