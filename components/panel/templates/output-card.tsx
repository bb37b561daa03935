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
  /** When it was asked. */
  atMs: number;
  vault: Vault;
  isStreaming: boolean;
}

type Read = ReturnType<typeof readOutput>;

/** An answer that is data, as people read it; as it came, where it does not have its form. */
export function OutputCard({ task, content, atMs, vault, isStreaming }: OutputCardProps) {
  const [made, setMade] = useState<{ content: string; read: Read; markdown: string }>();
  useEffect(() => {
    if (isStreaming) return;
    let isCurrent = true;
    import('@/utils/templates').then((templates) => {
      const { outputAsMarkdown } = templates;
      const read = withChecks(templates, task, templates.readOutput({ output: task.output }, content), vault, atMs);
      const markdown = 'problems' in read ? content : outputAsMarkdown(read, task.fields);
      if (isCurrent) setMade({ content, read, markdown });
    });
    return () => {
      isCurrent = false;
    };
  }, [task, content, vault, atMs, isStreaming]);
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

/** A campaign is checked here with its real values: what a model says of it may be wrong or missing. */
function withChecks(
  { campaignIssues, withCampaignIssues }: typeof import('@/utils/templates'),
  { checks, inputs, language }: TemplateTask,
  read: Read,
  vault: Vault,
  nowMs: number,
): Read {
  if (checks === undefined || 'problems' in read || read.form !== 'json') return read;
  const given = (name: string) => {
    const value = inputs[name];
    return typeof value === 'string' ? restore(value, vault) : undefined;
  };
  const campaign = {
    text: given('campaign') ?? '',
    channel: given('channel'),
    claims: given('claims'),
    bannedWords: given('bannedWords'),
    nowMs,
  };
  return { form: 'json', value: withCampaignIssues(read.value, campaignIssues(campaign, language)) };
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
