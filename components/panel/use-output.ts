import { createContext, useContext, useEffect, useState } from 'react';
import {
  type Gateway,
  listenForOutputs,
  loadOutput,
  type OutputMark,
  type OutputState,
  submitOutput,
} from '@/utils/assistant';

/** The gateway that was asked, for what is asked of it about an answer later. */
export const GatewayContext = createContext<Gateway | undefined>(undefined);

export interface OutputInHand {
  /** Undefined until the server has said. */
  output: OutputState | undefined;
  failed: boolean;
  /** @returns whether it has arrived */
  submit(text: string): Promise<boolean>;
}

/** Where an output is, told by the server as soon as it changes. Its text is kept nowhere here: a release may be taken back. */
export function useOutput(mark: OutputMark): OutputInHand {
  const gateway = useContext(GatewayContext);
  const [output, setOutput] = useState<OutputState>();
  const [failed, setFailed] = useState(false);
  const { id, strength } = mark;

  useEffect(() => {
    if (gateway === undefined) return;
    const leaving = new AbortController();
    const load = () =>
      loadOutput(gateway, { id, strength }).then(
        (now) => {
          if (leaving.signal.aborted) return;
          setOutput(now);
          setFailed(false);
        },
        () => setFailed(true),
      );
    void load();
    void listenForOutputs(
      gateway,
      (changed) => {
        if (changed === undefined || changed === id) void load();
      },
      leaving.signal,
    );
    return () => leaving.abort();
  }, [gateway, id, strength]);

  return {
    output,
    failed,
    async submit(text) {
      if (gateway === undefined || output === undefined) return false;
      return submitOutput(gateway, mark, output.version, text).then(
        (now) => {
          setOutput(now);
          setFailed(false);
          return true;
        },
        () => {
          setFailed(true);
          return false;
        },
      );
    },
  };
}
