import { useEffect, useRef, useState } from 'react';
import {
  AskFailure,
  type Gateway,
  loadSentRequests,
  type SentRequest,
  sendRequest,
  type UseCaseRequest,
} from '@/utils/assistant';
import type { Policy } from '@/utils/policy';
import { gatewayOf, openAccount } from '../panel/use-account';

/** `elsewhere`: the gateway takes no requests, or there is none. */
type Place = 'looking' | 'here' | 'signed-out' | 'unreachable' | 'elsewhere';

export interface Sending {
  /** Whether requests can be sent to the gateway, as it said when it was asked last. */
  place: Place;
  /** What this person has sent, the newest first; empty until it is known. */
  sent: readonly SentRequest[];
  isSending: boolean;
  /** Why the last try failed. */
  failure: 'secret' | 'other' | undefined;
  look(): void;
  send(title: string): void;
}

/**
 * Sends the request to the company's gateway, and asks it what has become of those before.
 *
 * @param onSent called with what was sent, once the gateway has it
 */
export function useSending(policy: Policy, request: UseCaseRequest, onSent: (sent: SentRequest) => void): Sending {
  const [place, setPlace] = useState<Place>('looking');
  const [sent, setSent] = useState<readonly SentRequest[]>([]);
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<Sending['failure']>();
  const gateway = useRef<Gateway | undefined>(undefined);
  const { current: actions } = useRef({
    async look() {
      const asked = gateway.current;
      if (asked?.gatewayUrl === undefined) return setPlace('elsewhere');
      let now: Place;
      try {
        const found = await loadSentRequests(asked);
        now = found === undefined ? 'elsewhere' : 'here';
        if (asked === gateway.current) setSent(found ?? []);
      } catch (error) {
        now = error instanceof AskFailure && error.code === 'signed-out' ? 'signed-out' : 'unreachable';
      }
      // The policy may have another gateway by now, or the form be closed.
      if (asked === gateway.current) setPlace(now);
    },
  });

  useEffect(() => {
    const account = openAccount();
    account.setPolicy(policy.identity);
    gateway.current = gatewayOf(policy, account);
    void actions.look();
    // Whoever signs in or out in the panel does so here too.
    let status = account.state().status;
    const unsubscribe = account.subscribe(() => {
      if (account.state().status === status) return;
      status = account.state().status;
      void actions.look();
    });
    return () => {
      gateway.current = undefined;
      unsubscribe();
      account.close();
    };
  }, [policy, actions]);

  return {
    ...{ place, sent, isSending, failure },
    look: () => void actions.look(),
    async send(title) {
      const asked = gateway.current;
      if (asked === undefined || isSending) return;
      setIsSending(true);
      setFailure(undefined);
      try {
        const done = await sendRequest(asked, title, request.answers);
        setSent((before) => [done, ...before.filter(({ id }) => id !== done.id)]);
        onSent(done);
      } catch (error) {
        if (error instanceof AskFailure && error.code === 'signed-out') setPlace('signed-out');
        setFailure(error instanceof AskFailure && error.code === 'refused-sensitive' ? 'secret' : 'other');
      } finally {
        setIsSending(false);
      }
    },
  };
}
