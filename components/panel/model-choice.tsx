import { type Model, onDeviceModel } from '@/utils/assistant';
import css from './composer.module.css';
import { text as words } from './text';

/** A model as people know it. */
export const nameOf = (id: string) => (id === onDeviceModel ? words.onDevice : id);

interface ModelChoiceProps {
  models: readonly Model[];
  /** Of the policy. */
  standard: string;
  /** Chosen for this conversation. */
  chosen: string | undefined;
  onChoose: (model: string | undefined) => void;
}

/** Which model is asked in this conversation, where the gateway has several. */
export function ModelChoice({ models, standard, chosen, onChoose }: ModelChoiceProps) {
  if (models.length < 2) return null;
  const others = models.filter(({ id }) => id !== standard);
  return (
    <select
      className={css.model}
      aria-label={words.model}
      title={words.model}
      value={chosen ?? standard}
      onChange={({ target }) => onChoose(target.value === standard ? undefined : target.value)}
    >
      <option value={standard}>{words.modelDefault(standard)}</option>
      {others.map(({ id }) => (
        <option key={id} value={id}>
          {nameOf(id)}
        </option>
      ))}
      {chosen === undefined || models.some(({ id }) => id === chosen) ? null : (
        <option value={chosen}>{nameOf(chosen)}</option>
      )}
    </select>
  );
}
