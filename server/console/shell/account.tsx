import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useWords } from '../speech';
import { useMe } from './me';
import sentences from './words.json';

/** Who looks at this, and the way out; nothing where nobody signs in. */
export function Account() {
  const words = useWords(sentences);
  const me = useMe();
  const [failed, setFailed] = useState(false);
  if (me.kind !== 'person') return null;
  const signOut = async () => {
    try {
      const response = await fetch('/sign-out', { method: 'POST' });
      if (!response.ok) throw new Error('not signed out');
      const { location }: { location: string } = await response.json();
      window.location.assign(location);
    } catch {
      setFailed(true);
    }
  };
  const roles = words.list(me.roles.map((role) => words.say(`role_${role}`)));
  return (
    <div className="account">
      <p className="muted">{words.say('signedInAs', { subject: me.subject, roles })}</p>
      <Button onClick={signOut}>{words.say('signOut')}</Button>
      {failed && <p role="alert">{words.say('notSignedOut')}</p>}
    </div>
  );
}
