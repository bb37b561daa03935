import { useEffect, useState } from 'react';
import type { Outbox, OutboxContents } from '@/utils/telemetry';

/** What is in the outbox, live; undefined until it has been read. */
export function useOutboxContents(outbox: Outbox): OutboxContents | undefined {
  const [contents, setContents] = useState<OutboxContents>();
  useEffect(() => outbox.watch(setContents), [outbox]);
  return contents;
}
