import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Policy } from '@/utils/policy';
import css from './account.module.css';
import { text } from './text';
import type { PanelAccount } from './use-account';

const words = text.account;

/** Who is signed in, and the way out. */
export function SignedIn({ account }: { account: PanelAccount }) {
  if (account.status !== 'in') return null;
  const { name, email } = account.person;
  const who = name ?? email;
  return (
    <div className={css.line}>
      <p className={css.who} title={email}>
        {who === undefined ? words.signedIn : words.signedInAs(who)}
      </p>
      <Button look="plain" onClick={account.signOut}>
        {words.signOut}
      </Button>
    </div>
  );
}

/** Nobody is signed in: one button, and what went wrong when something did. */
export function SignedOut({ account, organisation }: { account: PanelAccount; organisation: Policy['organisation'] }) {
  if (account.status === 'looking') {
    return (
      <p className={css.looking} role="status">
        {words.looking}
      </p>
    );
  }
  if (account.status !== 'out') return null;
  const { failure, busy } = account;
  const { sentence, next } =
    failure === undefined ? { sentence: words.title, next: undefined } : words.failure(failure);
  return (
    <Notice
      tone={failure === undefined ? 'info' : 'warn'}
      role={failure === undefined ? 'status' : 'alert'}
      title={sentence}
      actions={
        <>
          <Button look="primary" onClick={account.signIn} disabled={busy !== undefined}>
            {words.signIn}
          </Button>
          {failure === undefined || organisation.helpUrl === undefined ? null : (
            <a href={organisation.helpUrl} target="_blank" rel="noopener noreferrer">
              {text.help}
            </a>
          )}
        </>
      }
    >
      {busy === undefined ? (next ?? words.body(organisation.name)) : words.busy(busy)}
    </Notice>
  );
}
