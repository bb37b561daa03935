/** Every sentence of the page that stands in for a prohibited AI tool. */
export const text = {
  loading: 'Reading the policy…',
  thisTool: 'This AI tool',
  yourCompany: 'Your organisation',

  title: (tool: string) => `${tool} is not allowed here`,
  why: (organisation: string, tool: string) =>
    `${organisation} has decided that ${tool} is not for work. Daylight did not open it.`,
  inFrame: (tool: string) => `${tool} is not allowed here, so this part of the page stays empty.`,

  instead: 'What you can use instead',
  assistant: (name: string) => `Ask in ${name}`,
  assistantNote: 'It opens beside this page. Real values are replaced before anything is sent.',
  assistantFailed: (name: string) => `${name} could not be opened. Try again, or use the button in the toolbar.`,
  approved: 'Approved tools',

  ask: 'Do you need it for your work?',
  askContact: (name: string) => `Ask ${name}`,
  askHelp: 'Ask about this rule',
  askNobody: 'Ask whoever looks after software in your organisation.',
  back: 'Go back',

  allowedTitle: (tool: string) => `${tool} may be opened`,
  allowed: 'No rule keeps you out of it now.',
  open: (tool: string) => `Open ${tool}`,
} as const;
