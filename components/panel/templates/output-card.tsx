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

interface Card {
  content: string;
  read: ReturnType<typeof readOutput>;
  markdown: string;
}

/** An answer that is data, as people read it; as it came, where it does not have its form. */
export function OutputCard({ task, content, atMs, vault, isStreaming }: OutputCardProps) {
  const [made, setMade] = useState<Card>();
  useEffect(() => {
    if (isStreaming) return;
    let isCurrent = true;
    readCard(task, content, vault, atMs).then(
      (card) => isCurrent && setMade(card),
      () => undefined,
    );
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

/**
 * What an answer says, and how it reads. A campaign is checked here too, with its real values: what a model says of it may
 * be wrong or missing.
 */
async function readCard(task: TemplateTask, content: string, vault: Vault, nowMs: number): Promise<Card> {
  const { readOutput, outputAsMarkdown, campaignIssues, withCampaignIssues } = await import('@/utils/templates');
  const { checks, inputs, language, output, fields } = task;
  const read = readOutput({ output }, content);
  if ('problems' in read) return { content, read, markdown: content };
  if (checks === undefined || read.form !== 'json') return { content, read, markdown: outputAsMarkdown(read, fields) };
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
  const value = withCampaignIssues(read.value, campaignIssues(campaign, language));
  const checked = { form: 'json', value } as const;
  return { content, read: checked, markdown: outputAsMarkdown(checked, fields) };
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
