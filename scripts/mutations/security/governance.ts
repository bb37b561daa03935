import type { Row } from '../mutation';

const approval = 'server/governance/approval.test.ts';
const lanes = 'server/governance/lanes.test.ts';
const intake = 'server/governance/intake.test.ts';

/** Intake, approval, lanes and templates. */
export const governance: Row[] = [
  {
    guarantee: 'A held text is in nothing that its author can reach',
    controls: [
      {
        file: 'server/governance/outputs.ts',
        control: ": strength === 'sign-off' && state !== 'withdrawn'",
        instead: ": state !== 'withdrawn'",
      },
    ],
    test: { file: approval, title: 'is nowhere where ' },
  },
  {
    guarantee: 'A held text is not in its author’s own log',
    controls: [
      {
        file: 'server/gateway/chat.ts',
        control: "answer: useCase.approval === 'hold' ? '' : run.told.text,",
        instead: 'answer: run.told.text,',
      },
    ],
    test: { file: approval, title: 'is nowhere where ' },
  },
  {
    guarantee: 'A held text is not shown to its author as a reviewer',
    controls: [
      {
        file: 'server/governance/approvals.ts',
        control:
          "  if (row.author === by.subject) throw new GovernanceRefusal('own_output');\n  // A draft that nobody has submitted is its author's.",
        instead: "  // A draft that nobody has submitted is its author's.",
      },
    ],
    test: { file: approval, title: 'is nowhere where ' },
  },
  {
    guarantee: 'A reason does not carry a held text to its author',
    controls: [
      {
        file: 'server/governance/approvals.ts',
        control: "  if (strength !== 'hold') return;",
        instead: "  if (strength !== 'hold' || text !== '') return;",
      },
    ],
    test: { file: approval, title: 'tells no reason that quotes what is held' },
  },
  {
    guarantee: 'Nobody releases their own text',
    controls: [
      {
        file: 'server/governance/approvals.ts',
        control:
          "  if (row.author === by.subject) throw new GovernanceRefusal('own_output');\n  if (!states.includes(row.state))",
        instead: '  if (!states.includes(row.state))',
      },
    ],
    test: { file: approval, title: 'is not that of ' },
  },
  {
    guarantee: 'Of two who decide at once, one does, and on the text that was read',
    controls: [
      {
        file: 'server/governance/outputs.ts',
        control: 'and(eq(outputs.id, id), eq(outputs.version, version), or(',
        instead: 'and(eq(outputs.id, id), or(',
      },
    ],
    test: { file: approval, title: 'is on the text that was read, not on one that has changed since' },
  },
  {
    guarantee: 'An answer that must be approved is not made for somebody who has no name',
    controls: [
      {
        file: 'server/gateway/bounds.ts',
        control: "    if (!isPerson) throw new Refused('approval_person');",
        instead: '',
      },
    ],
    test: { file: approval, title: 'is not asked for by whoever has no name' },
  },
  {
    guarantee: 'A panel hears of a release, also after a restart of the server',
    controls: [
      {
        file: 'server/governance/feed.ts',
        control: 'let last = isBack ? Math.min(Number(said), head) : head;',
        instead: 'let last = head;',
      },
    ],
    test: { file: approval, title: 'comes at once, and none is lost over reconnects and restarts of the server' },
  },
  {
    guarantee: 'Nobody reviews their own request',
    controls: [
      {
        file: 'server/governance/intakes.ts',
        control: "  if (before.author === by.subject) throw new GovernanceRefusal('own_intake');",
        instead: '',
      },
    ],
    test: { file: intake, title: 'is not reviewed ' },
  },
  {
    guarantee: 'What is prohibited is approved by nobody',
    controls: [
      {
        file: 'server/governance/intakes.ts',
        control: "      if (prohibited && verdict === 'approve') throw new GovernanceRefusal('prohibited');",
        instead: '',
      },
    ],
    test: { file: intake, title: 'that is prohibited is approved by nobody' },
  },
  {
    guarantee: 'A use case leaves the experiment only when what was agreed holds',
    controls: [
      {
        file: 'server/governance/lanes.ts',
        control:
          "      if (failed.length > 0) throw new GovernanceRefusal('criteria_not_met', { more: inWords(failed) });",
        instead:
          "      if (failed.length > 99) throw new GovernanceRefusal('criteria_not_met', { more: inWords(failed) });",
      },
    ],
    test: { file: lanes, title: 'does not happen ' },
  },
  {
    guarantee: 'Who signs off does not promote',
    controls: [
      {
        file: 'server/governance/lanes.ts',
        control: 'signed.filter(({ by }) => by !== notBy).length',
        instead: "signed.filter(({ by }) => by !== '' || notBy).length",
      },
    ],
    test: { file: lanes, title: 'does not happen ' },
  },
  {
    guarantee: 'Production answers with the template and the model that were promoted',
    controls: [
      {
        file: 'server/gateway/bounds.ts',
        control: '  if (pins === undefined) return;',
        instead: '  if (pins !== null) return;',
      },
    ],
    test: { file: lanes, title: 'happens when what was agreed holds, is recorded with its evidence' },
  },
  {
    guarantee: 'A template that was edited since its evaluation is not promoted',
    controls: [
      {
        file: 'server/governance/templates.ts',
        control: 'isEvaluated: evaluated?.passed === true && evaluated.hash === fingerprint,',
        instead: "isEvaluated: evaluated?.passed === true && fingerprint !== '',",
      },
    ],
    test: { file: lanes, title: 'does not happen with a text that ran and was signed off, and was never evaluated' },
  },
  {
    guarantee: 'What ran with one text of a template is no evidence for another',
    controls: [
      {
        file: 'server/governance/ledger.ts',
        control: 'runTotals.fingerprint} = ',
        instead: "runTotals.fingerprint} <> '' or '' = ",
      },
    ],
    test: { file: lanes, title: 'does not happen with runs, ratings and sign-offs of another text of the same name' },
  },
  {
    guarantee: 'A sign-off is for the text that was read',
    controls: [
      {
        file: 'server/governance/lanes.ts',
        control: '        eq(signOffs.fingerprint, fingerprint),\n',
        instead: '',
      },
    ],
    test: { file: lanes, title: 'does not happen with runs, ratings and sign-offs of another text of the same name' },
  },
  {
    guarantee: 'Reviewers see what has changed in a template, also in a draft',
    controls: [
      {
        file: 'server/governance/routes.ts',
        control: '    if (standingText !== null) return standingText;',
        instead: "    if (standingText === '') return standingText;",
      },
    ],
    test: { file: lanes, title: 'shows what of its template has changed since the last one that was released' },
  },
  {
    guarantee: 'No request is approved by one person alone',
    controls: [
      {
        file: 'server/governance/intakes.ts',
        control: "if (state === 'approved' && new Set(reviews.map((one) => one.by)).size === 1) {",
        instead: "if (state === 'approved' && new Set(reviews.map((one) => one.by)).size === 0) {",
      },
    ],
    test: { file: intake, title: 'is not approved by one person alone, whatever roles they hold' },
  },
  {
    guarantee: 'Other bounds of an experiment are no new budget',
    controls: [
      {
        file: 'server/governance/lanes.ts',
        control: 'const since = useCase.experiment?.since;',
        instead: 'const since = new Date(place.now()).toISOString();',
      },
    ],
    test: { file: lanes, title: 'that came back has its new budget whole, and other bounds are no new budget' },
  },
  {
    guarantee: 'An experiment that came back keeps to its sample data',
    controls: [
      {
        file: 'server/governance/lanes.ts',
        control: 'const dataSets = named.length > 0 ? named : (useCase.experiment?.dataSets ?? []);',
        instead: 'const dataSets = named;',
      },
    ],
    test: { file: lanes, title: 'works on its sample data alone, which the gateway puts in' },
  },
  {
    guarantee: 'Nobody makes their own template live',
    controls: [
      {
        file: 'server/governance/templates.ts',
        control: "    if (state?.author === by.subject) throw new GovernanceRefusal('own_template');",
        instead: '',
      },
    ],
    test: { file: lanes, title: 'is not made live by its author, unevaluated, or changed since' },
  },
  {
    guarantee: 'An experiment ends with its time',
    controls: [
      {
        file: 'server/gateway/bounds.ts',
        control: 'if (useCase.experiment && Date.parse(useCase.experiment.until) <= nowMs)',
        instead: 'if (useCase.experiment && Date.parse(useCase.experiment.until) < 0)',
      },
    ],
    test: { file: lanes, title: 'ends with its time' },
  },
  {
    guarantee: 'An experiment on sample data gets no data of people',
    controls: [
      {
        file: 'server/gateway/bounds.ts',
        control: "return useCase.lane === 'experiment' && (useCase.experiment?.dataSets.length ?? 0) > 0;",
        instead: 'return useCase.lane === undefined;',
      },
    ],
    test: { file: lanes, title: 'works on its sample data alone, which the gateway puts in' },
  },
  {
    guarantee: 'People are offered the version that was promoted, and no draft',
    controls: [
      {
        file: 'server/gateway/routes.ts',
        control: "return state === 'live' && (pins === undefined || pins.template",
        instead: "return state !== 'deprecated' && (pins !== null || pins.template",
      },
    ],
    test: { file: lanes, title: 'is what they would be answered with: drafts in the experiment' },
  },
  {
    guarantee: 'An experiment does not open without its bounds',
    controls: [
      {
        file: 'server/governance/lanes.ts',
        control: "        throw new GovernanceRefusal('bounds_missing');",
        instead: '',
      },
    ],
    test: { file: lanes, title: 'opens with its bounds, and not before' },
  },
  {
    guarantee: 'What was promoted keeps the voice that it was evaluated with',
    controls: [
      {
        file: 'server/governance/lanes.ts',
        control: "if ((isNewVoice || isNewEnd) && useCase.lane !== 'experiment' && useCase.pins) {",
        instead: "if ((isNewVoice || isNewEnd) && useCase.lane === 'experiment' && useCase.pins) {",
      },
    ],
    test: { file: lanes, title: 'is not changed under what was promoted' },
  },
  {
    guarantee: 'A rating counts once, and of one’s own run alone',
    controls: [
      {
        file: 'server/governance/ledger.ts',
        control: 'const own = and(eq(runs.id, id), eq(runs.subject, by.subject));',
        instead: "const own = and(eq(runs.id, id), by.subject === '' ? eq(runs.subject, by.subject) : undefined);",
      },
    ],
    test: { file: lanes, title: 'counts the last rating of a run, and of one’s own run alone' },
  },
  {
    guarantee: 'Who was erased stands in no table any more, and neither do their texts',
    controls: [
      {
        file: 'server/store/erasure.ts',
        control: '  await eraseTexts(transaction, erasure);',
        instead: '  if (erasure.nowMs < 0) await eraseTexts(transaction, erasure);',
      },
    ],
    test: {
      file: 'server/governance/erasure.test.ts',
      title: 'leaves nothing of a person in any column of any table, and what others did as it was',
    },
  },
];
