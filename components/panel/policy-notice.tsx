import { Notice } from '@/components/ui/notice';
import type { PolicyState } from '@/utils/policy';
import { text as words } from './text';

/** That the newest settings of the company are not, or not all, in force. */
export function PolicyNotice({ state }: { state: PolicyState | undefined }) {
  const problem = state?.problems[0];
  if (problem === undefined) return null;
  return (
    <Notice
      tone="warn"
      actions={
        <a href="/options.html" target="_blank" rel="noopener">
          {words.policyDetails}
        </a>
      }
    >
      {problem.kind === 'invalid' ? words.policyProblem : words.policyProblemMinor}
    </Notice>
  );
}
