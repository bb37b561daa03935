import { useEffect, useState } from 'react';
import { type Role, roleLabels } from '@/utils/vocabulary';
import { text } from './text';

interface Me {
  kind: 'person' | 'token';
  subject: string;
  roles: Role[];
}

/** Who looks at this, and the way out; nothing where nobody signs in. */
export function Account() {
  const [me, setMe] = useState<Me>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    fetch('/api/me', { signal: leaving.signal })
      .then(async (response) => response.ok && setMe(await response.json()))
      .catch(() => undefined);
    return () => leaving.abort();
  }, []);
  if (me?.kind !== 'person') return null;
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
  return (
    <p className="account">
      <span className="muted">
        {text.signedInAs(
          me.subject,
          me.roles.map((role) => roleLabels[role]),
        )}
      </span>
      <button type="button" onClick={signOut}>
        {text.signOut}
      </button>
      {failed && <span role="alert">{text.notSignedOut}</span>}
    </p>
  );
}
