import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { parsePolicy } from '@/utils/policy';
import { Answer, Answers } from '../parts/answer';
import { Card } from '../parts/card';
import { download } from '../parts/csv';
import { DataTable } from '../parts/data-table';
import { Field } from '../parts/field';
import { goTo, useAddress } from '../shell/address';
import { Choice } from '../shell/choice';
import { ask, Refused, tell } from '../shell/use-data';
import { useWords } from '../speech';
import { differences, type PolicyDocument, policyKeys, written, writtenAt } from './document';
import { draftOf, forgetDraft, keepDraft } from './draft';
import { KeyField } from './key-field';
import { useMeans } from './means';
import { TryIt } from './try-it';
import sentences from './words.json';

interface Version {
  number: number;
  note: string;
  by: string;
  keptAt: string;
}

/** What is decided for browsers: edit it, see what it would change, try it, keep it, take the files along. */
export default function PolicyPage() {
  return (
    <Answer<{ versions: Version[] }> path="/api/policy-versions" isLive={false}>
      {({ versions }, refresh) => {
        const newest = versions[0]?.number;
        if (newest === undefined) return <Editor key={0} kept={{}} number={0} versions={versions} refresh={refresh} />;
        return (
          <Answers<[{ document: PolicyDocument }]> paths={[`/api/policy-versions/${newest}`]} isLive={false}>
            {([{ document }]) => (
              <Editor key={newest} kept={document} number={newest} versions={versions} refresh={refresh} />
            )}
          </Answers>
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
}

function Editor({ kept, number, versions, refresh }: EditorProps) {
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
      <Keep document={document} number={number} isUsable={parsed.policy !== undefined} refresh={refresh} />
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
  if (problems.length === 0) return null;
  return (
    <Notice
      tone={policy === undefined ? 'danger' : 'warn'}
      role="status"
      title={words.say(policy === undefined ? 'problems' : 'remarks')}
    >
      <ul className="honest-lines" lang="en">
        {problems.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <code>{path}</code> {message}
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
  const shown = (value: unknown) => (value === undefined ? words.say('nothing') : JSON.stringify(value));
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

interface KeepProps extends Pick<EditorProps, 'number' | 'refresh'> {
  document: PolicyDocument;
  isUsable: boolean;
}

function Keep({ document, number, isUsable, refresh }: KeepProps) {
  const words = useWords(sentences);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<'changedSince' | 'notKept'>();
  const [isBusy, setBusy] = useState(false);
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(undefined);
    try {
      await tell('/api/policy-versions', { document, note, basedOn: number });
      forgetDraft();
      await refresh();
    } catch (error) {
      const isOlder = error instanceof Refused && error.code === 'changed_since';
      setProblem(isOlder ? 'changedSince' : 'notKept');
      if (isOlder) await refresh();
    } finally {
      setBusy(false);
    }
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
      {problem && <Notice tone="warn" role="alert" title={words.say(problem)} />}
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
  const [failed, setFailed] = useState(false);
  const take = async (number: number) => {
    try {
      const { document } = await ask<{ document: PolicyDocument }>(`/api/policy-versions/${number}`);
      onTaken(document);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <Card title={words.say('history')}>
      {failed && <Notice tone="warn" role="alert" title={words.say('notKept')} />}
      <DataTable
        name={words.say('history')}
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
