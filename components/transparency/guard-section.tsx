import { useEffect, useState } from 'react';
import { unknownTools } from '@/utils/guard';
import { mayHoldRequests } from '@/utils/platform';
import { type Action, actions } from '@/utils/vocabulary';
import { Notice } from '../ui/notice';
import { useStorageItem } from '../ui/use-storage-item';
import type { CompanyInWords } from './company-words';
import css from './guard-section.module.css';
import type { Clause, FamilyInWords } from './guard-words';
import { text } from './text';

/** Kinds shown before the rest folds away. */
const shownKinds = 4;

interface GuardSectionProps {
  families: readonly FamilyInWords[];
  company: CompanyInWords;
  manners: readonly string[];
  /** Where people can suggest a tool. */
  suggestUrl: string | undefined;
}

export function GuardSection({ families, company, manners, suggestUrl }: GuardSectionProps) {
  const clauses = families.flatMap((family) => family.groups.flatMap((group) => group.clauses));
  const used = actions.filter((action) => clauses.some((clause) => clause.action === action));
  return (
    <>
      <p>{text.guard.lead}</p>
      <dl className={css.legend}>
        {used.map((action) => (
          <div key={action}>
            <dt>
              <Tag action={action} />
            </dt>
            <dd>{text.guard.meanings[action]}</dd>
          </div>
        ))}
      </dl>
      <ul className={css.manners}>
        {manners.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Requests />
      <UnknownTools suggestUrl={suggestUrl} />
      {company.sentences.length === 0 ? null : <p>{company.sentences.join(' ')}</p>}
      {company.problem === undefined ? null : (
        <Notice tone="warn" role="status" title={text.company.problem}>
          <p>
            {company.problem} {text.company.problemNote}
          </p>
        </Notice>
      )}
      {families.map((family) => (
        <div key={family.title} className={css.family}>
          <h3 className={css.title}>{family.title}</h3>
          {family.groups.map((group) => (
            <div key={group.kinds.join()} className={css.group}>
              <Kinds kinds={group.kinds} />
              <ul className={css.clauses}>
                {group.clauses.map((clause) => (
                  <ClauseLine key={clause.action + clause.conditions.join()} clause={clause} />
                ))}
              </ul>
            </div>
          ))}
        </div>
      ))}
    </>
  );
}

/** Which of the two holds in this browser: requests can be stopped, or only be seen. */
function Requests() {
  const [held, setHeld] = useState<boolean>();
  useEffect(() => {
    mayHoldRequests().then(setHeld, () => setHeld(false));
  }, []);
  return held === undefined ? null : <p>{held ? text.guard.requestsHeld : text.guard.requestsWatched}</p>;
}

/** That pages which nobody has listed call models, where the policy wants that counted; the person may suggest one. */
function UnknownTools({ suggestUrl }: { suggestUrl: string | undefined }) {
  const tabs = useStorageItem(unknownTools)?.value?.tabs.length ?? 0;
  if (tabs === 0) return null;
  return (
    <p>
      {text.guard.unknownTools(tabs)} {text.guard.unknownToolsNote}{' '}
      {suggestUrl === undefined ? null : (
        <a href={suggestUrl} target="_blank" rel="noreferrer">
          {text.guard.suggestTool}
        </a>
      )}
    </p>
  );
}

function Kinds({ kinds }: { kinds: readonly string[] }) {
  const rest = kinds.slice(shownKinds);
  return (
    <div className={css.kinds}>
      <p>{kinds.slice(0, shownKinds).join(', ')}</p>
      {rest.length === 0 ? null : (
        <details>
          <summary>{text.guard.more(rest.length)}</summary>
          <p>{rest.join(', ')}</p>
        </details>
      )}
    </div>
  );
}

function ClauseLine({ clause }: { clause: Clause }) {
  return (
    <li>
      <Tag action={clause.action} />
      {clause.conditions.length === 0 ? null : (
        <span className={css.condition}> {text.guard.when(clause.conditions)}</span>
      )}
    </li>
  );
}

function Tag({ action }: { action: Action }) {
  return <span className={`${css.tag} ${css[action]}`}>{text.guard.actions[action]}</span>;
}
