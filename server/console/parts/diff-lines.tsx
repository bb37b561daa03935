import type { DiffLine } from '../../governance/diff';

/** Added and removed lines are told by a sign and by their element, not by colour alone. */
export function DiffLines({ lines }: { lines: readonly DiffLine[] }) {
  return (
    <pre dir="auto">
      {lines
        .map(({ kind, line }, at) => ({ kind, line, key: `${at}` }))
        .map(({ kind, line, key }) =>
          kind === 'same' ? (
            <div key={key}>{`  ${line}`}</div>
          ) : kind === 'added' ? (
            <ins key={key} className="line-added">{`+ ${line}`}</ins>
          ) : (
            <del key={key} className="line-removed">{`− ${line}`}</del>
          ),
        )}
    </pre>
  );
}
