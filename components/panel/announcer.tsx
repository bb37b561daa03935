import { useEffect, useRef, useState } from 'react';
import type { Turn } from '@/utils/assistant';
import type { Vault } from '@/utils/placeholders';
import css from './panel.module.css';
import { createSpeaker, type Speaker } from './speaker';
import { text as words } from './text';

interface AnnouncerProps {
  /** The answer that is being written, if one is. */
  streaming: Turn | undefined;
  vault: Vault;
}

/** Reads answers out as they come: whole sentences, when there is time, never single tokens. */
export function Announcer({ streaming, vault }: AnnouncerProps) {
  const speaker = useRef<{ id: string; speaker: Speaker; heard: number } | undefined>(undefined);
  const [said, setSaid] = useState<{ at: number; sentence: string }[]>([]);

  useEffect(() => {
    const say = (sentences: string[]) => {
      if (sentences.length === 0) return;
      setSaid((before) => {
        const at = (before.at(-1)?.at ?? 0) + 1;
        // A few are enough: what was read out once is not read again.
        return [...before, ...sentences.map((sentence, index) => ({ at: at + index, sentence }))].slice(-20);
      });
    };
    const now = speaker.current;
    if (now !== undefined && now.id !== streaming?.id) {
      say([...now.speaker.flush(), words.answerComplete]);
      speaker.current = undefined;
    }
    if (streaming === undefined) return;
    const current = speaker.current ?? { id: streaming.id, speaker: createSpeaker(vault), heard: 0 };
    speaker.current = current;
    say(current.speaker.push(streaming.content.slice(current.heard)));
    current.heard = streaming.content.length;
  }, [streaming, vault]);

  return (
    <div className={css.unseen} aria-live="polite" aria-atomic="false">
      {said.map(({ at, sentence }) => (
        <p key={at}>{sentence}</p>
      ))}
    </div>
  );
}
