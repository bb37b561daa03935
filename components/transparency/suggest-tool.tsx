import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { type Gateway, hostIn, suggestSite } from '@/utils/assistant';
import type { Policy } from '@/utils/policy';
import { gatewayOf, openAccount } from '../panel/use-account';
import { Button } from '../ui/button';
import css from './sites-section.module.css';
import { text } from './text';

type Said = 'kept' | 'known' | 'elsewhere' | 'no-host' | 'failed';

/** People know tools that nobody has listed. What goes out is the host, when they press the button. */
export function SuggestTool({ policy }: { policy: Policy }) {
  const id = useId();
  const [written, setWritten] = useState('');
  const [said, setSaid] = useState<Said>();
  const [isSending, setSending] = useState(false);
  const gateway = useRef<Gateway | undefined>(undefined);
  useEffect(() => {
    const account = openAccount();
    account.setPolicy(policy.identity);
    gateway.current = gatewayOf(policy, account);
    return () => account.close();
  }, [policy]);
  if (policy.assistant.gatewayUrl === undefined) return null;
  const host = hostIn(written);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (host === undefined || gateway.current === undefined) return setSaid('no-host');
    setSending(true);
    setSaid(await suggestSite(gateway.current, host).catch((): Said => 'failed'));
    setSending(false);
  };
  return (
    <form onSubmit={send}>
      <label htmlFor={id}>{text.sites.suggestLabel}</label>
      <div className={css.field}>
        <input
          id={id}
          className={css.input}
          value={written}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setWritten(event.target.value);
            setSaid(undefined);
          }}
        />
        <Button type="submit" disabled={isSending || written.trim() === ''}>
          {text.sites.suggest}
        </Button>
      </div>
      <p>{host === undefined ? text.sites.suggestMeans : text.sites.suggestSends(host)}</p>
      <p role="status">{said === undefined ? '' : text.sites.suggestSaid[said]}</p>
    </form>
  );
}
