import type { ReactNode } from 'react';
import { useAddress, ViewLink } from '../shell/address';
import { useWords } from '../speech';
import sentences from './words.json';

/**
 * At first the largest of a list: an answer with thousands of numbers takes long. All of them on request, and then that
 * stands in the address.
 *
 * @param name of the list in the address
 * @param count how many at first
 */
export function useLargest(name: string, count: number): { top: number | undefined; more(shown: number): ReactNode } {
  const words = useWords(sentences);
  const address = useAddress();
  const isAll = address.parameters.get(name) === 'all';
  return {
    top: isAll ? undefined : count,
    more: (shown) =>
      !isAll &&
      shown >= count && (
        <p className="under">
          <span className="muted">{words.say('largestShown', { count: words.number(count) })}</span>{' '}
          <ViewLink href={address.with({ [name]: 'all' })}>{words.say('allOfThem')}</ViewLink>
        </p>
      ),
  };
}
