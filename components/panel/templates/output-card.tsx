import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { TemplateTask } from '@/utils/assistant';
import { restore, type Vault } from '@/utils/placeholders';
import type { readOutput } from '@/utils/templates';
import Answer from '../answer';
import { text as words } from '../text';
import css from './templates.module.css';

interface OutputCardProps {
  task: TemplateTask;
  content: string;
  vault: Vault;
  isStreaming: boolean;
}

type Read = ReturnType<typeof readOutput>;

/** An answer that is data, as people read it; as it came, where it does not have its form. */
export function OutputCard({ task, content, vault, isStreaming }: OutputCardProps) {
  const [made, setMade] = useState<{ content: string; read: Read; markdown: string }>();
  useEffect(() => {
    if (isStreaming) return;
    let isCurrent = true;
    import('@/utils/templates').then(({ readOutput, outputAsMarkdown }) => {
      const read = readOutput({ output: task.output }, content);
      const markdown = 'problems' in read ? content : outputAsMarkdown(read, task.fields);
      if (isCurrent) setMade({ content, read, markdown });
    });
    return () => {
      isCurrent = false;
    };
  }, [task, content, isStreaming]);
  if (isStreaming) return <p className={css.note}>{words.templateWorking}</p>;
  if (made?.content !== content) return null;
  const isRead = !('problems' in made.read);
  return (
    <>
      {isRead ? null : <Notice tone="warn">{words.templateNoForm}</Notice>}
      <Answer source={made.markdown} vault={vault} isWhole />
      {'value' in made.read ? <CopyJson value={made.read.value} vault={vault} /> : null}
    </>
  );
}

function CopyJson({ value, vault }: { value: unknown; vault: Vault }) {
  const [said, setSaid] = useState<string>();
  const copy = () => {
    const json = JSON.stringify(value, (_key, one) => (typeof one === 'string' ? restore(one, vault) : one), 2);
    navigator.clipboard.writeText(json).then(
      () => setSaid(words.copied),
      () => setSaid(words.notCopied),
    );
  };
  return (
    <Button look="plain" onClick={copy}>
      <span aria-live="polite">{said ?? words.copyJson}</span>
    </Button>
  );
}
