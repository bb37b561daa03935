import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { parsePolicy } from '@/utils/policy';
import { expectedIn } from '../answers/said';
import answerSentences from '../answers/words.json';
import { useAct } from '../parts/act';
import { Answer } from '../parts/answer';
import { Card } from '../parts/card';
import { download } from '../parts/csv';
import { DataTable } from '../parts/data-table';
import { Field } from '../parts/field';
import { goTo, useAddress } from '../shell/address';
import { Choice } from '../shell/choice';
import { ask } from '../shell/use-data';
import { useWords } from '../speech';
import { differences, type PolicyDocument, policyKeys, written, writtenAt } from './document';
import { draftOf, forgetDraft, keepDraft } from './draft';
import { KeyField } from './key-field';
import { useMeans } from './means';
import { TryIt } from './try-it';
import { valueText } from './value-text';
import sentences from './words.json';

interface Version {
  number: number;
  note: string;
  by: string;
  keptAt: string;
}

/** What is decided for browsers: edit it, see what it would change, try it, keep it, take the files along. */
export default function PolicyPage() {
  const words = useWords(sentences);
  // Above the form, which begins anew with another version.
  const keeping = useAct(async () => {}, { changed_since: words.say('changedSince') });
  const [note, setNote] = useState('');
  return (
    <Answer<{ versions: Version[] }> path="/api/policy-versions" isLive={false}>
      {({ versions }, refresh) => {
        const newest = versions[0]?.number;
        const rest = { versions, refresh, keeping, note, setNote };
        if (newest === undefined) return <Editor key={0} kept={{}} number={0} {...rest} />;
        return (
          <Answer<{ number: number; document: PolicyDocument }>
            path={`/api/policy-versions/${newest}`}
            isLive={false}
            isQuiet
          >
            {/* Of the answer, which for a moment is still the one before. */}
            {({ number, document }) => <Editor key={number} kept={document} number={number} {...rest} />}
          </Answer>
        );
      }}
    </Answer>
  );
}

interface EditorProps {
  kept: PolicyDocument;
  /** Of the version that is kept; 0 for none. */
  number: number;
  versions: readonly Version[];
  refresh: () => Promise<void>;
  keeping: ReturnType<typeof useAct>;
  /** Why, for the next version. */
  note: string;
  setNote: (note: string) => void;
}

function Editor({ kept, number, versions, refresh, ...rest }: EditorProps) {
  const [document, setDocument] = useState<PolicyDocument>(() => draftOf() ?? kept);
  // Fields that keep a text of their own begin anew with another document.
  const [turn, setTurn] = useState(0);
  const change = (next: PolicyDocument) => {
    keepDraft(next);
    setDocument(next);
  };
  const replace = (next: PolicyDocument) => {
    change(next);
    setTurn(turn + 1);
  };
  const parsed = parsePolicy(document);
  return (
    <>
      <Form key={turn} document={document} onChange={change} />
      <Problems parsed={parsed} />
      <Changes
        kept={kept}
        number={number}
        document={document}
        onDiscard={() => {
          replace(kept);
          forgetDraft();
        }}
      />
      <TryIt policy={parsed.policy} />
      <Keep isUsable={parsed.policy !== undefined} {...{ document, number, refresh, ...rest }} />
      <Files document={document} isUsable={parsed.policy !== undefined} onOpened={replace} />
      <History versions={versions} onTaken={replace} />
    </>
  );
}

function Form({ document, onChange }: { document: PolicyDocument; onChange: (next: PolicyDocument) => void }) {
  const words = useWords(sentences);
  const address = useAddress();
  const sections = [...new Set(policyKeys.map(({ section }) => section))];
  const asked = address.parameters.get('section') ?? 'guard';
  const section = sections.find((one) => one === asked) ?? '';
  return (
    <Card title={words.say('edit')} note={words.say('editMeans')}>
      <div className="form">
        <Choice
          label={words.say('section')}
          value={section}
          options={sections.map((value) => ({ value, name: value === '' ? words.say('general') : value }))}
          onChoose={(value) => goTo(address.with({ section: value === '' ? 'general' : value }))}
        />
      </div>
      <div className="form">
        {policyKeys
          .filter((key) => key.section === section)
          .map((key) => (
            <KeyField
              key={key.path}
              of={key}
              value={writtenAt(document, key)}
              onChange={(value) => onChange(written(document, key, value))}
            />
          ))}
      </div>
    </Card>
  );
}

function Problems({ parsed: { policy, problems } }: { parsed: ReturnType<typeof parsePolicy> }) {
  const words = useWords(sentences);
  const answers = useWords(answerSentences);
  if (problems.length === 0) return null;
  return (
    <Notice
      tone={policy === undefined ? 'danger' : 'warn'}
      role="status"
      title={words.say(policy === undefined ? 'problems' : 'remarks')}
    >
      <ul className="honest-lines">
        {problems.map(({ path, message, expected }) => (
          <li key={`${path} ${message}`}>
            <code dir="ltr">{path}</code>{' '}
            {(expected && expectedIn(expected, answers)) ?? <span lang="en">{message}</span>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

interface ChangesProps extends Pick<EditorProps, 'kept' | 'number'> {
  document: PolicyDocument;
  onDiscard: () => void;
}

function Changes({ kept, number, document, onDiscard }: ChangesProps) {
  const words = useWords(sentences);
  const means = useMeans();
  const changed = differences(kept, document);
  const shown = (value: unknown) => valueText(value, words);
  return (
    <Card
      title={words.say('changes')}
      note={number === 0 ? words.say('changesFirst') : words.say('changesMean', { number: words.number(number) })}
    >
      <DataTable
        name={words.say('changes')}
        columns={[
          { key: 'key', head: words.say('key'), text: ({ path }) => path, cell: ({ path }) => <code>{path}</code> },
          { key: 'before', head: words.say('before'), text: ({ before }) => shown(before) },
          { key: 'after', head: words.say('after'), text: ({ after }) => shown(after) },
          {
            key: 'means',
            head: words.say('decides'),
            text: ({ path }) => means(path),
          },
        ]}
        rows={changed}
        keyOf={({ path }) => path}
        empty={words.say('noChanges')}
      />
      {changed.length > 0 && <Button onClick={onDiscard}>{words.say('discard')}</Button>}
    </Card>
  );
}

interface KeepProps extends Pick<EditorProps, 'number' | 'refresh' | 'keeping' | 'note' | 'setNote'> {
  document: PolicyDocument;
  isUsable: boolean;
}

function Keep({ document, number, isUsable, refresh, keeping, note, setNote }: KeepProps) {
  const words = useWords(sentences);
  const { tellFor, isBusy, notice } = keeping;
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const kept = await tellFor('/api/policy-versions', { document, note, basedOn: number });
    if (kept !== undefined) {
      forgetDraft();
      setNote('');
    }
    await refresh();
  };
  return (
    <Card title={words.say('keep')}>
      <form className="form" onSubmit={keep}>
        <Field
          label={words.say('note')}
          value={note}
          maxLength={500}
          onChange={(event) => setNote(event.target.value)}
        />
        <Button type="submit" look="primary" disabled={isBusy || !isUsable}>
          {words.say('keepNow')}
        </Button>
      </form>
      {!isUsable && <p className="muted">{words.say('cannotTry')}</p>}
      {notice}
    </Card>
  );
}

interface FilesProps extends Pick<KeepProps, 'document' | 'isUsable'> {
  onOpened: (document: PolicyDocument) => void;
}

function Files({ document, isUsable, onOpened }: FilesProps) {
  const words = useWords(sentences);
  const [isWrong, setWrong] = useState(false);
  const takeAlong = async () => {
    const { zippedDeployment } = await import('./files');
    download('daylight-deployment.zip', 'application/zip', await zippedDeployment(document));
  };
  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    try {
      const given: unknown = JSON.parse(await file.text());
      if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new SyntaxError();
      onOpened(given as PolicyDocument);
      setWrong(false);
    } catch {
      setWrong(true);
    }
  };
  return (
    <Card title={words.say('files')} note={words.say('filesMean')}>
      <div className="form">
        <Button disabled={!isUsable} onClick={() => void takeAlong()}>
          {words.say('deploymentFiles')}
        </Button>
        <Button
          onClick={() => download('daylight-policy.json', 'application/json', `${JSON.stringify(document, null, 2)}\n`)}
        >
          {words.say('documentFile')}
        </Button>
        <Field
          label={words.say('open')}
          type="file"
          accept=".json,application/json"
          onChange={(event) => void open(event.target.files?.[0])}
        />
      </div>
      {isWrong && <Notice tone="warn" role="alert" title={words.say('notJson')} />}
    </Card>
  );
}

function History({ versions, onTaken }: { versions: readonly Version[]; onTaken: (document: PolicyDocument) => void }) {
  const words = useWords(sentences);
  const { attempt, isBusy, notice } = useAct();
  const take = async (number: number) => {
    const taken = await attempt(() => ask<{ document: PolicyDocument }>(`/api/policy-versions/${number}`));
    if (taken !== undefined) onTaken(taken.document);
  };
  return (
    <Card title={words.say('history')}>
      {notice}
      <DataTable
        name={words.say('history')}
        at="versions"
        columns={[
          { key: 'number', head: words.say('version'), figure: ({ number }) => number },
          { key: 'note', head: words.say('note'), text: ({ note }) => note },
          {
            key: 'when',
            head: words.say('when'),
            text: ({ keptAt }) => keptAt,
            cell: ({ keptAt }) => words.dateTime(new Date(keptAt)),
          },
          { key: 'by', head: words.say('by'), text: ({ by }) => by },
          {
            key: 'take',
            head: words.say('take'),
            text: () => '',
            cell: ({ number }) => (
              <Button
                look="plain"
                disabled={isBusy}
                aria-label={words.say('takeOf', { number: words.number(number) })}
                onClick={() => void take(number)}
              >
                {words.say('take')}
              </Button>
            ),
          },
        ]}
        rows={versions}
        keyOf={({ number }) => String(number)}
        atFirst={20}
        empty={words.say('noHistory')}
      />
    </Card>
  );
}
