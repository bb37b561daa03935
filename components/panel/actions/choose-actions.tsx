import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Icon } from '@/components/ui/icon';
import {
  actionKey,
  type CompanyData,
  type Gateway,
  type SelectionAction,
  shippedActions,
  titleOfAction,
} from '@/utils/assistant';
import { wordsOf } from '../templates/prepare-inputs';
import { useLibrary } from '../templates/use-library';
import { words as language, text as words } from '../text';
import css from './actions.module.css';
import { OwnAction } from './own-action';
import { useActions } from './use-actions';

interface ChooseActionsProps {
  gateway: Gateway | undefined;
  data: CompanyData | undefined;
  onClose: () => void;
}

/** What the menu for selected text offers, and which of it has keys: chosen by the person. */
export default function ChooseActions({ gateway, data, onClose }: ChooseActionsProps) {
  const { actions, keysAt, isFull, add, remove, up } = useActions();
  const { library } = useLibrary(gateway);
  const chosen = new Set(actions?.map(actionKey));
  const templates: SelectionAction[] =
    library.state !== 'ready'
      ? []
      : library.library.entries.map(({ template }) => {
          const { title } = wordsOf(template, words.language);
          return { kind: 'template', id: template.id, title };
        });
  const further = [...shippedActions.map((id): SelectionAction => ({ kind: 'shipped', id })), ...templates].filter(
    (one) => !chosen.has(actionKey(one)),
  );
  const titled = (all: readonly SelectionAction[]) =>
    all.map((action) => ({ action, title: titleOfAction(action, language()) }));
  return (
    <Dialog title={words.actions.title} closeLabel={words.close} onClose={onClose}>
      <div className={css.choice}>
        <p className={css.note}>{words.actions.means}</p>
        <h3 className={css.group}>{words.actions.chosen}</h3>
        {actions?.length === 0 ? <p className={css.note}>{words.actions.none}</p> : null}
        <ol className={css.list} aria-label={words.actions.chosen}>
          {titled(actions ?? []).map(({ action, title }, place) => (
            <li key={actionKey(action)} className={css.action}>
              <span className={css.title} dir="auto">
                {title}
              </span>
              {place < 3 ? <kbd className={css.keys}>{keysAt(place) ?? words.actions.noKeys}</kbd> : null}
              <Button
                look="plain"
                icon={<Icon name="send" size={16} />}
                aria-label={words.actions.up(title)}
                disabled={place === 0}
                onClick={() => up(action)}
              />
              <Button
                look="plain"
                icon={<Icon name="close" size={16} />}
                aria-label={words.actions.remove(title)}
                onClick={() => remove(action)}
              />
            </li>
          ))}
        </ol>
        <p className={css.note}>{words.actions.keysWhere}</p>
        {isFull ? (
          <p className={css.note} role="status">
            {words.actions.full}
          </p>
        ) : null}
        <h3 className={css.group}>{words.actions.more}</h3>
        <ul className={css.list} aria-label={words.actions.more}>
          {titled(further).map(({ action, title }) => (
            <li key={actionKey(action)} className={css.action}>
              <span className={css.title} dir="auto">
                {title}
              </span>
              <Button
                look="plain"
                icon={<Icon name="plus" size={16} />}
                aria-label={words.actions.add(title)}
                disabled={isFull}
                onClick={() => add(action)}
              />
            </li>
          ))}
        </ul>
        <OwnAction data={data} isFull={isFull} onAdd={add} />
      </div>
    </Dialog>
  );
}
