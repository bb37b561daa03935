import { useEffect, useMemo, useState } from 'react';
import {
  Autocomplete,
  Header,
  Input,
  Label,
  Menu,
  MenuItem,
  MenuSection,
  SearchField,
  Text,
  useFilter,
} from 'react-aria-components';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import type { CompanyData, Gateway, LibraryEntry, WaitingTask } from '@/utils/assistant';
import { text as words } from '../text';
import { wordsOf } from './prepare-inputs';
import { type SendTask, TemplateForm } from './template-form';
import css from './templates.module.css';
import { useLibrary } from './use-library';

export interface TemplateLibraryProps {
  gateway: Gateway | undefined;
  data: CompanyData | undefined;
  retentionDays: number;
  /** A template whose form is opened at once. */
  chosen: string | undefined;
  /** A text that it is to be used with, as soon as it has all that it needs. */
  given: WaitingTask | undefined;
  onSend: SendTask;
  onClose: () => void;
}

/** Every template that may be used: searched by name and purpose, and filled in. */
export default function TemplateLibrary(props: TemplateLibraryProps) {
  const { gateway, data, retentionDays, onSend, onClose } = props;
  const { library, recentIds } = useLibrary(gateway);
  const [chosen, setChosen] = useState(props.chosen);
  const { given } = props;
  // Another one that comes while this is open takes its place.
  useEffect(() => {
    if (given !== undefined) setChosen(given.template);
  }, [given]);
  const { brandVoice = '' } = gateway ?? {};
  const slots = useMemo(() => ({ brandVoice }), [brandVoice]);
  const entries = library.state === 'ready' ? library.library.entries : [];
  const entry = entries.find(({ template }) => template.id === chosen);
  const title = entry === undefined ? words.templates : wordsOf(entry.template, words.language).title;
  return (
    <Dialog title={title} closeLabel={words.close} onClose={onClose}>
      {library.state === 'loading' ? (
        <p className={css.note} role="status">
          {words.templatesLoading}
        </p>
      ) : null}
      {library.state === 'failed' ? (
        <Notice
          tone="danger"
          title={words.templatesFailed}
          actions={<Button onClick={library.again}>{words.tryAgain}</Button>}
        >
          {words.templatesFailedNext}
        </Notice>
      ) : null}
      {library.state === 'ready' && entry === undefined ? (
        <>
          {library.library.isEnforced ? null : <p className={css.note}>{words.templatesNotEnforced}</p>}
          <Choice entries={entries} recentIds={recentIds} onChoose={setChosen} />
        </>
      ) : null}
      {library.state === 'ready' && entry !== undefined ? (
        <TemplateForm
          key={`${entry.template.id} ${given?.id}`}
          given={given?.template === entry.template.id ? given.text : undefined}
          entry={entry}
          isEnforced={library.library.isEnforced}
          slots={library.library.isEnforced ? undefined : slots}
          data={data}
          retentionDays={retentionDays}
          onBack={() => setChosen(undefined)}
          onSend={onSend}
        />
      ) : null}
    </Dialog>
  );
}

interface ChoiceProps {
  entries: readonly LibraryEntry[];
  recentIds: readonly string[];
  onChoose: (id: string) => void;
}

/** The keys stay in the search field: arrows go through what it finds, Enter takes one. */
function Choice({ entries, recentIds, onChoose }: ChoiceProps) {
  const { contains } = useFilter({ sensitivity: 'base' });
  const groups = useMemo(() => {
    const isRecent = ({ template }: LibraryEntry) => recentIds.includes(template.id);
    const recent = entries
      .filter(isRecent)
      .sort((a, b) => recentIds.indexOf(a.template.id) - recentIds.indexOf(b.template.id));
    const all = entries.filter((one) => !isRecent(one));
    return [
      { name: words.templatesRecent, entries: recent },
      { name: words.templatesAll, entries: all },
    ].filter((group) => group.entries.length > 0);
  }, [entries, recentIds]);
  if (entries.length === 0) return <p className={css.note}>{words.templatesNone}</p>;
  return (
    <Autocomplete filter={contains}>
      <SearchField className={css.search ?? ''} autoFocus>
        <Label className={css.label ?? ''}>{words.templatesSearch}</Label>
        <Input className={css.input ?? ''} />
      </SearchField>
      <Menu
        aria-label={words.templates}
        className={css.menu ?? ''}
        onAction={(key) => onChoose(String(key))}
        renderEmptyState={() => <p className={css.note}>{words.templatesNotFound}</p>}
      >
        {groups.map((group) => (
          <MenuSection key={group.name}>
            <Header className={css.group ?? ''}>{group.name}</Header>
            {group.entries.map(({ template, useCase }) => {
              const { title, description } = wordsOf(template, words.language);
              return (
                <MenuItem
                  key={`${useCase}/${template.id}`}
                  id={template.id}
                  textValue={`${title} ${description} ${template.id}`}
                  className={css.item ?? ''}
                >
                  <Text slot="label" className={css.name ?? ''}>
                    {title}
                  </Text>
                  <Text slot="description" className={css.purpose ?? ''}>
                    {description}
                  </Text>
                </MenuItem>
              );
            })}
          </MenuSection>
        ))}
      </Menu>
    </Autocomplete>
  );
}
