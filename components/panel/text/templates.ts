import { number, say, sentences, together, words } from './language';

/** The library of templates, the form of one, and answers that have a form. */
export const templates = together(
  sentences({
    templates: 'panelTemplates',
    templatesHint: 'panelTemplatesHint',
    templatesSearch: 'panelTemplatesSearch',
    templatesLoading: 'panelTemplatesLoading',
    templatesFailed: 'panelTemplatesFailed',
    templatesFailedNext: 'panelTemplatesFailedNext',
    templatesNotEnforced: 'panelTemplatesNotEnforced',
    templatesRecent: 'panelTemplatesRecent',
    templatesAll: 'panelTemplatesAll',
    templatesNone: 'panelTemplatesNone',
    templatesNotFound: 'panelTemplatesNotFound',
    templatesBack: 'panelTemplatesBack',
    templateAsk: 'panelTemplateAsk',
    templateOptional: 'panelTemplateOptional',
    templateNotYet: 'panelTemplateNotYet',
    templateInstruction: 'panelTemplateInstruction',
    templateCustomerFacing: 'panelTemplateCustomerFacing',
    templateFromPage: 'panelTemplateFromPage',
    templateFromFile: 'panelTemplateFromFile',
    templateReading: 'panelTemplateReading',
    templateUnreadable: 'panelTemplateUnreadable',
    templateWorking: 'panelTemplateWorking',
    templateNoForm: 'panelTemplateNoForm',
    templateFallback: 'panelTemplateFallback',
    copyJson: 'panelCopyJson',
  }),
  {
    templateName: (title: string, version: number) => say('panelTemplateName', { title, version: number(version) }),
    templateOwner: (owner: string) => say('panelTemplateOwner', { owner }),
    templateVersion: (version: number, owner: string, minutes: number | undefined) =>
      [
        say('panelTemplateVersion', { version: number(version) }),
        ...(owner === '' ? [] : [say('panelTemplateOwner', { owner })]),
        ...(minutes === undefined ? [] : [say('panelTemplateMinutes', { number: number(minutes) })]),
      ].join(' · '),
    /** What may be among the inputs, and that all of it is replaced. */
    templateData: (allowed: readonly string[] | undefined) => {
      if (allowed === undefined) return say('panelTemplateAnyData');
      const kinds = allowed.flatMap((one) => (one in dataWords ? [say(dataWords[one as keyof typeof dataWords])] : []));
      return kinds.length === 0 ? say('panelTemplateNoData') : say('panelTemplateData', { kinds: words().list(kinds) });
    },
    templateProblem: (
      problem: 'missing' | 'too-long' | 'no-table' | 'out-of-range' | 'wrong',
      input: { type: string; maxLength?: number; min?: number | undefined; max?: number | undefined; maxRows?: number },
    ) => {
      switch (problem) {
        case 'missing':
          return say('panelTemplateMissing');
        case 'too-long':
          return say('panelTemplateTooLong', { number: number(input.maxLength ?? 0) });
        case 'no-table':
          return say('panelTemplateNoTable', { number: number(input.maxRows ?? 0) });
        case 'out-of-range':
          return say('panelTemplateOutOfRange', {
            from: input.min === undefined ? '–' : number(input.min),
            to: input.max === undefined ? '–' : number(input.max),
          });
        case 'wrong':
          return say('panelTemplateWrong');
      }
    },
  },
);

const dataWords = {
  contact: 'dataContact',
  personal: 'dataPersonal',
  'government-id': 'dataGovernmentId',
  financial: 'dataFinancial',
  health: 'dataHealth',
  company: 'dataCompany',
  CUSTOMER_TABLE: 'dataCustomerTable',
  CONFIDENTIAL_MARKER: 'dataConfidential',
} as const;
