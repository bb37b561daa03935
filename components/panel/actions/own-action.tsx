import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { type CompanyData, prepare, type SelectionAction } from '@/utils/assistant';
import { kindInWords } from '@/utils/guard';
import { emptyVault } from '@/utils/placeholders';
import type { EntityType } from '@/utils/vocabulary';
import { words as language, text as words } from '../text';
import css from './actions.module.css';

interface OwnActionProps {
  data: CompanyData | undefined;
  isFull: boolean;
  onAdd: (action: SelectionAction) => void;
}

/** What is wrong with an action that cannot be kept; undefined where it can. */
async function problemOf(title: string, instruction: string, data: CompanyData): Promise<string | undefined> {
  if (title === '' || instruction === '') return words.actions.incomplete;
  const { counts, places } = await prepare(`${title}\n\n${instruction}`, emptyVault(), {}, data);
  if (places.length === 0) return undefined;
  const kinds = Object.entries(counts).map(([type, count]) => kindInWords(type as EntityType, count ?? 0, language()));
  return words.actions.hasValues(language().list(kinds));
}

/** An action in the person's own words. It is kept as it is, so real values are not taken. */
export function OwnAction({ data, isFull, onAdd }: OwnActionProps) {
  const id = useId();
  const [title, setTitle] = useState('');
  const [instruction, setInstruction] = useState('');
  const [problem, setProblem] = useState<string>();
  const add = async () => {
    if (data === undefined) return;
    const said = await problemOf(title.trim(), instruction.trim(), data).catch(() => words.checkFailed);
    setProblem(said);
    if (said !== undefined) return;
    onAdd({ kind: 'own', id: crypto.randomUUID(), title: title.trim(), instruction: instruction.trim() });
    setTitle('');
    setInstruction('');
  };
  return (
    <form
      className={css.own}
      aria-labelledby={`${id}-own`}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <h3 id={`${id}-own`} className={css.group}>
        {words.actions.own}
      </h3>
      <label htmlFor={`${id}-name`} className={css.label}>
        {words.actions.name}
      </label>
      <input
        id={`${id}-name`}
        className={css.input}
        value={title}
        maxLength={60}
        dir="auto"
        autoComplete="off"
        onChange={({ target }) => setTitle(target.value)}
      />
      <label htmlFor={`${id}-what`} className={css.label}>
        {words.actions.instruction}
      </label>
      <textarea
        id={`${id}-what`}
        className={css.input}
        rows={3}
        maxLength={2_000}
        value={instruction}
        dir="auto"
        onChange={({ target }) => setInstruction(target.value)}
      />
      <p role="status" className={css.problem}>
        {problem}
      </p>
      <Button type="submit" disabled={isFull || data === undefined}>
        {words.actions.keep}
      </Button>
    </form>
  );
}
