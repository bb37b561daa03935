import { type ReactNode, useEffect, useRef } from 'react';
import type { Words } from '@/utils/vocabulary';
import { Button } from '../ui/button';
import { usePolicyState } from '../ui/use-policy-state';
import css from './intake.module.css';
import { RequestForm } from './request-form';
import { useRequest } from './use-request';

/** The form for a request while it is open; else what is given, with a line above it as long as a request is here. */
export function WithIntake({ words, children }: { words: Words; children: ReactNode }) {
  const policy = usePolicyState()?.policy;
  const inHand = useRequest(policy, words);
  const { request, isOpen } = inHand;
  const goOn = useRef<HTMLButtonElement>(null);
  const rest = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // The focus was in the form, which is gone.
    if (wasOpen.current && !isOpen) (goOn.current ?? rest.current)?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  const own = { lang: words.language, dir: words.direction };
  return (
    <div className={css.frame}>
      {isOpen && policy !== undefined && request !== undefined ? (
        <RequestForm {...own} policy={policy} request={request} inHand={inHand} words={words} />
      ) : null}
      {isOpen || request === undefined ? null : (
        <div className={css.bar} {...own}>
          <p>{words.say(request.sent === undefined ? 'requestUnfinished' : 'requestSentBar')}</p>
          <Button ref={goOn} onClick={inHand.open}>
            {words.say(request.sent === undefined ? 'requestContinue' : 'requestSee')}
          </Button>
        </div>
      )}
      {/* It stays, unseen: a conversation and a draft are in it. */}
      <div ref={rest} className={css.rest} hidden={isOpen} tabIndex={-1}>
        {children}
      </div>
    </div>
  );
}
