'use client';

import { type Checkout, MekongError, unwrap } from '@mekong/sdk';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { browserApi } from '@/lib/api-browser';
import { checkoutKey, isPatienceOver, nextLook } from '@/lib/checkout-query';
import type { Returned } from '@/lib/returned';
import { outcomeOf } from '@/lib/states';

/**
 * Asks once for the capture, then watches until the purchase has an end. `checkout` is null when there is none for
 * this visitor, undefined while nothing is known yet.
 */
export function useSettlement(returned: Returned) {
  const queries = useQueryClient();
  const key = checkoutKey(returned);
  const capture = useMutation({
    mutationFn: () => captureOf(returned),
    onSuccess: (checkout) => queries.setQueryData(key, checkout),
    // The answer is idempotent: asking again after a fault takes no money twice.
    retry: (times, error) => times < 3 && !isRefusal(error),
  });
  const id = 'checkoutId' in returned ? returned.checkoutId : capture.data?.id;
  const look = useQuery<Checkout | null>({
    queryKey: key,
    queryFn: () => findCheckout(id ?? ''),
    enabled: id !== undefined,
    refetchOnMount: false,
    refetchInterval: (query) => nextLook(query.state.data, query.state.dataUpdateCount),
    retry: false,
  });
  const { data, dataUpdatedAt } = look;

  const asked = useRef(false);
  const { mutate } = capture;
  useEffect(() => {
    const settled = data === null || (data && outcomeOf(data) !== 'settling');
    if (asked.current || settled) return;
    asked.current = true;
    mutate();
  }, [data, mutate]);

  const looks = queries.getQueryState(key)?.dataUpdateCount ?? 0;
  const lost = capture.isError && isRefusal(capture.error) && !id;
  return {
    checkout: lost ? null : data,
    late: dataUpdatedAt > 0 && isPatienceOver(looks),
    interrupted: look.isError,
  };
}

async function captureOf(returned: Returned): Promise<Checkout> {
  return (await unwrap(browserApi.POST('/api/v1/payments/capture', { body: returned }))).checkout;
}

async function findCheckout(id: string): Promise<Checkout | null> {
  try {
    return await unwrap(browserApi.GET('/api/v1/checkout/{id}', { params: { path: { id } } }));
  } catch (error) {
    if (error instanceof MekongError && error.status === 404) return null;
    throw error;
  }
}

function isRefusal(error: Error): boolean {
  return error instanceof MekongError && error.status >= 400 && error.status < 500 && error.status !== 429;
}
