import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { UseCaseList } from '../governance/use-case-list';
import { useAct } from '../parts/act';
import { Answers } from '../parts/answer';
import { Card } from '../parts/card';
import { DataTable } from '../parts/data-table';
import { Field } from '../parts/field';
import { SureButton } from '../parts/sure-button';
import { useAddress, ViewLink } from '../shell/address';
import { useMe } from '../shell/me';
import { useWords } from '../speech';
import { BrandVoice } from './brand-voice';
import { Diff } from './diff';
import { Draft } from './draft';
import { NewTemplate } from './new-template';
import { evaluationsOf, nameOf, type TemplateRow, type TemplateUseCase } from './template-row';
import sentences from './words.json';

/** What is asked with, in which version, and how it did. */
export default function Templates() {
  const words = useWords(sentences);
  const address = useAddress();
  const id = address.parameters.get('id');
  if (id === null) return <UseCaseList title={words.say('choose')} />;
  const path = encodeURIComponent(id);
  return (
    <>
      <p className="inline">
        <ViewLink href={address.with({ id: '', from: '', to: '', draft: '' })}>{words.say('back')}</ViewLink>
        <ViewLink href={`/lanes?id=${path}`}>{words.say('lane')}</ViewLink>
      </p>
      <Answers<[{ templates: TemplateRow[] }, Detail]> paths={[`/api/templates/${path}`, `/api/lanes/${path}`]}>
        {([{ templates }, { useCase, version, candidates }], refresh) => (
          <OneUseCase
            templates={templates}
            useCase={useCase}
            usual={useCase.pins?.model ?? useCase.model ?? candidates.at(-1)?.model ?? ''}
            version={version}
            refresh={refresh}
          />
        )}
      </Answers>
    </>
  );
}

interface Detail {
  useCase: TemplateUseCase;
  version: number;
  candidates: { model: string }[];
}

interface OneUseCaseProps {
  templates: TemplateRow[];
  /** The model that answers here, as far as is known. */
  usual: string;
  useCase: TemplateUseCase;
  version: number;
  refresh: () => Promise<void>;
}

function OneUseCase({ templates, useCase, usual, version, refresh }: OneUseCaseProps) {
  const words = useWords(sentences);
  const address = useAddress();
  const { roles } = useMe();
  const { act, isBusy, notice } = useAct(refresh);
  const [model, setModel] = useState(usual);
  const decides = roles.includes('lead') || roles.includes('admin');
  const base = `/api/templates/${encodeURIComponent(useCase.id)}`;
  const at = ({ id, version: number }: TemplateRow) => `${base}/${id}/${number}`;
  const drafted = templates.find((one) => nameOf(one) === address.parameters.get('draft'));
  return (
    <>
      {notice}
      <Card title={useCase.name} note={words.say('versionsMean')}>
        {decides && (
          <Field
            label={words.say('model')}
            hint={words.say('modelHint')}
            value={model}
            dir="ltr"
            onChange={(event) => setModel(event.target.value)}
          />
        )}
        <DataTable<TemplateRow>
          name={useCase.name}
          rows={templates}
          keyOf={nameOf}
          empty={words.say('versionsEmpty')}
          columns={[
            { key: 'name', head: words.say('version'), text: nameOf },
            { key: 'title', head: words.say('title'), text: ({ template }) => template.title },
            {
              key: 'state',
              head: words.say('state'),
              text: (one) =>
                `${words.say(`state_${one.state ?? 'live'}`)}${useCase.pins?.template === nameOf(one) ? ` · ${words.say('pinned')}` : ''}`,
            },
            { key: 'owner', head: words.say('owner'), text: ({ owner, template }) => owner ?? template.owner ?? '–' },
            {
              key: 'review',
              head: words.say('reviewBy'),
              text: ({ reviewBy }) => reviewBy ?? '',
              cell: ({ reviewBy }) => <ReviewDate reviewBy={reviewBy} />,
            },
            {
              key: 'evaluation',
              head: words.say('evaluation'),
              text: (one) =>
                words.list(
                  evaluationsOf(one).map(({ model: by, passed, cases }) =>
                    words.say(passed ? 'passed' : 'failed', {
                      model: by,
                      cases: words.number(cases.filter((each) => each.passed).length),
                      all: words.number(cases.length),
                    }),
                  ),
                ) || words.say('notEvaluated'),
            },
            {
              key: 'way',
              head: words.say('way'),
              text: () => '',
              cell: (one) => (
                <span className="inline">
                  {one.version > 1 && (
                    <ViewLink
                      href={address.with({ of: one.id, from: String(one.version - 1), to: String(one.version) })}
                    >
                      {words.say('compare')}
                    </ViewLink>
                  )}
                  <ViewLink href={address.with({ draft: nameOf(one) })}>
                    {words.say(one.state === 'draft' && decides ? 'edit' : 'read')}
                  </ViewLink>
                  {decides && (
                    <>
                      <Button
                        disabled={isBusy || model.trim() === ''}
                        onClick={() => act(`${at(one)}/evaluation`, { model: model.trim() })}
                      >
                        {words.say('evaluate')}
                      </Button>
                      {one.state === 'draft' && (
                        <>
                          <Button
                            disabled={isBusy}
                            onClick={() => act(`${at(one)}/live`, { revision: one.revision ?? 1 })}
                          >
                            {words.say('makeLive')}
                          </Button>
                          <SureButton
                            label={words.say('delete')}
                            of={`${words.say('delete')} ${nameOf(one)}`}
                            disabled={isBusy}
                            onSure={() => act(`${at(one)}/deletion`, { revision: one.revision ?? 1 })}
                          />
                        </>
                      )}
                      {(one.state ?? 'live') === 'live' && (
                        <SureButton
                          label={words.say('deprecate')}
                          of={`${words.say('deprecate')} ${nameOf(one)}`}
                          disabled={isBusy}
                          onSure={() => act(`${at(one)}/deprecation`, {})}
                        />
                      )}
                      {one.state === 'deprecated' && (
                        <Button
                          disabled={isBusy || liveOf(templates, one) === undefined}
                          onClick={() =>
                            act(`${base}/rollback`, { version, from: liveOf(templates, one), to: nameOf(one) })
                          }
                        >
                          {words.say('rollBack')}
                        </Button>
                      )}
                    </>
                  )}
                </span>
              ),
            },
          ]}
        />
        <MissedCases templates={templates} />
      </Card>
      <Diff useCase={useCase.id} />
      {drafted && <Draft key={nameOf(drafted)} row={drafted} base={base} mayWrite={decides} refresh={refresh} />}
      {decides && <NewTemplate base={base} refresh={refresh} />}
      <BrandVoice useCase={useCase} version={version} mayWrite={decides} refresh={refresh} />
    </>
  );
}

/** The version that is live now, which another one would take the place of: the pinned one, or else the newest. */
function liveOf(templates: readonly TemplateRow[], one: TemplateRow): string | undefined {
  const live = templates.filter(({ id, state }) => id === one.id && (state ?? 'live') === 'live').at(-1);
  return live && nameOf(live);
}

function ReviewDate({ reviewBy }: { reviewBy: string | null }) {
  const words = useWords(sentences);
  if (reviewBy === null) return '–';
  const time = words.dateTime(new Date(reviewBy));
  return Date.parse(reviewBy) < Date.now() ? words.say('late', { time }) : time;
}

/** Which cases were not passed, and what was missing in the answer. */
function MissedCases({ templates }: { templates: readonly TemplateRow[] }) {
  const words = useWords(sentences);
  const missed = templates.flatMap((one) =>
    evaluationsOf(one).flatMap(({ model, cases }) =>
      cases
        .filter(({ passed }) => !passed)
        .map(({ title, missed: what }) => ({ key: `${nameOf(one)} ${model} ${title}`, what })),
    ),
  );
  if (missed.length === 0) return null;
  return (
    <Notice tone="warn" title={words.say('missed')}>
      <ul>
        {missed.map(({ key, what }) => (
          <li key={key}>
            {key}: <span lang="en">{words.list(what)}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
