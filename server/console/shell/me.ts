import { createContext, useContext } from 'react';
import type { Role } from '@/utils/vocabulary';

/** Who looks at the console. A `token` is whoever knows the password, or sits at this machine. */
export interface Me {
  kind: 'person' | 'token';
  subject: string;
  roles: readonly Role[];
}

export const MeContext = createContext<Me | undefined>(undefined);

/** Who looks at the page. @throws outside of the shell */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === undefined) throw new Error('a page without the shell');
  return me;
}
