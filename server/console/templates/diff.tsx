import type { DiffLine } from '../../governance/diff';
import { Answer } from '../parts/answer';
import { Card } from '../parts/card';
import { DiffLines } from '../parts/diff-lines';
import { useAddress, ViewLink } from '../shell/address';
import { useWords } from '../speech';
import sentences from './words.json';

/** What is different between two versions, named in the address. */
export function Diff({ useCase }: { useCase: string }) {
  const words = useWords(sentences);
  const address = useAddress();
  const [of, from, to] = ['of', 'from', 'to'].map((name) => address.parameters.get(name) ?? '');
  if (!of || !from || !to) return null;
  const path = `/api/templates/${encodeURIComponent(useCase)}/${encodeURIComponent(of)}/diff?from=${Number(from)}&to=${Number(to)}`;
  return (
    <Answer<{ lines: DiffLine[] }> path={path} isLive={false}>
      {({ lines }) => (
        <Card title={words.say('difference', { from: `${of}@${from}`, to: `${of}@${to}` })}>
          {lines.every(({ kind }) => kind === 'same') ? (
            <p>{words.say('differenceNone')}</p>
          ) : (
            <DiffLines lines={lines} />
          )}
          <p>
            <ViewLink href={address.with({ of: '', from: '', to: '' })}>{words.say('close')}</ViewLink>
          </p>
        </Card>
      )}
    </Answer>
  );
}
