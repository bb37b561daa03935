import type { Role } from '@/utils/vocabulary';

/** One account per role; anybody may be any of them. */
export const demoAccounts: readonly { id: string; name: string; role: Role }[] = [
  { id: 'mia', name: 'Mia Member', role: 'member' },
  { id: 'ravi', name: 'Ravi Reviewer', role: 'reviewer' },
  { id: 'sofia', name: 'Sofia Security', role: 'security' },
  { id: 'adam', name: 'Adam Admin', role: 'admin' },
  { id: 'lena', name: 'Lena Lead', role: 'lead' },
];

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

/** The page on which one chooses who to be. */
export function demoPage(parameters: Readonly<Record<string, string>>, roleLabels: Record<Role, string>): string {
  const fields = Object.entries(parameters).map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  const buttons = demoAccounts.map(
    ({ id, name, role }) => `<p><button name="account" value="${id}">${name}: ${roleLabels[role]}</button></p>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Demo sign-in</title>
<h1>Demo sign-in</h1>
<p><strong>For trying Daylight on this machine. There are no passwords: anybody can be anybody.</strong></p>
<form method="post" action="/authorize">
${fields.join('\n')}
${buttons.join('\n')}
</form>
</html>
`;
}
