import { textOf } from '../../server/governance/ledger';
import type { Store } from '../../server/store/store';
import { templateSchema } from '../../utils/templates';

export interface Sizes {
  useCases: number;
  runs: number;
  approvals: number;
}

/** Made-up rows, written by the database itself: as many as were asked for, over three months and all lanes. */
export async function fill(store: Store, { useCases, runs, approvals }: Sizes): Promise<void> {
  const does = async (text: string, values: unknown[] = []) => void (await store.query({ text, values }));
  const id = (number: string) => `'case-' || lpad((${number})::text, 6, '0')`;
  // Of ten, seven are in production, two are experiments, and one is under oversight.
  const lane = (number: string) =>
    `case when ${number} % 10 < 7 then 'production' when ${number} % 10 < 9 then 'experiment' else 'oversight' end`;
  await does(
    `insert into use_cases (id, definition, lane)
     select ${id('n')}, jsonb_build_object('id', ${id('n')}, 'name', 'Use case ' || n, 'lane', ${lane('n')}, 'owner', 'owner-' || n % 200,
       'approval', case when n % 10 = 9 then 'hold' else 'none' end,
       'baseline', jsonb_build_object('minutesPerTask', 20, 'costPerTask', 10, 'responseMinutes', 60),
       'criteria', jsonb_build_object('until', '2099-01-01T00:00:00Z'),
       'workKinds', jsonb_build_array('EMAIL_ADDRESS', 'PHONE_NUMBER')), ${lane('n')}
     from generate_series(1, $1::int) n`,
    [useCases],
  );
  await does(
    `insert into governed_use_cases (use_case, lane_since, lane_epoch, terms)
     select id, now() - interval '90 days', 1, '{}' from use_cases where id like 'case-%'`,
  );
  const prompt = JSON.stringify({ version: 1, title: 'Letter', prompt: 'Write about {{topic}}' });
  const inputs = JSON.stringify([{ name: 'topic', type: 'text', label: 'Topic' }]);
  await does(
    `insert into prompt_templates (use_case, id, version, definition)
     select id, 'letter', v, $1::jsonb || jsonb_build_object('id', 'letter', 'version', v, 'inputs', $2::jsonb)
     from use_cases, generate_series(1, 3) v where id like 'case-%'`,
    [prompt, inputs],
  );
  await does(
    `insert into template_states (use_case, id, version, state, owner, author, changed_at)
     select use_case, id, version, case when version = 3 then 'draft' when version = 2 then 'live' else 'deprecated' end,
       'owner', 'author', now() from prompt_templates where use_case like 'case-%'`,
  );
  // All have the same text; what ran was the second version.
  const second = templateSchema.parse({ ...JSON.parse(prompt), id: 'letter', version: 2, inputs: JSON.parse(inputs) });
  const { fingerprint } = textOf(second);
  await does(
    `insert into lane_changes (use_case, from_lane, to_lane, evidence, reason, by, at)
     select id, 'experiment', lane, '{}', 'It works', 'lead', now() - interval '90 days'
     from use_cases, generate_series(1, 3) where id like 'case-%'`,
  );
  await does(
    `insert into runs (id, use_case, lane_epoch, template, fingerprint, model, subject, at, rating, minutes)
     select gen_random_uuid(), ${id('1 + (n * 7919::bigint) % $2::int')}, 1, 'letter@2', $3, 'm-1', 'person-' || n % 5000,
       now() - interval '1 day' - (n % 90) * interval '1 day', case when n % 3 = 0 then 4 end, case when n % 6 = 0 then 5 end
     from generate_series(1, $1::int) n`,
    [runs, useCases, fingerprint],
  );
  await does(
    `insert into run_totals (use_case, day, lane_epoch, template, fingerprint, model, runs, ratings, rating_sum, timed, minutes, tokens, duration_ms)
     select use_case, to_char(at, 'YYYY-MM-DD'), lane_epoch, template, fingerprint, model, count(*), count(rating), coalesce(sum(rating), 0),
       count(minutes), coalesce(sum(minutes), 0), count(*) * 1500, count(*) * 2000
     from runs group by 1, 2, 3, 4, 5, 6`,
  );
  await does(
    `insert into stay_totals select use_case, lane_epoch, sum(runs), sum(violations), sum(ratings), sum(rating_sum)
     from run_totals group by 1, 2`,
  );
  await does(
    `insert into outputs (id, author, use_case, template, model, kinds, strength, state, key_id, sealed_text, sealed_sources,
       sealed_released, decided_by, created_at, submitted_at, due_at, decided_at, expires_at)
     select gen_random_uuid(), 'person-' || n % 5000, ${id('10 * (1 + n % ($2::int / 10)) - 1')}, 'letter@2', 'm-1', '{"EMAIL_ADDRESS":1}', 'hold',
       case when n % 20 = 0 then 'waiting' when n % 20 = 1 then 'rejected' else 'released' end,
       'key', repeat('x', 800), repeat('y', 400), repeat('z', 800), 'reviewer',
       t, t, t + interval '1 day', case when n % 20 = 0 then null else t + interval '1 hour' end, now() + interval '90 days'
     from (select n, now() - (n % 129600) * interval '1 minute' as t from generate_series(1, $1::int) n) made`,
    [approvals, useCases],
  );
  await does(
    `insert into decision_totals select use_case, to_char(decided_at, 'YYYY-MM-DD'), count(*),
       count(*) filter (where state = 'released'), count(*) * 3600000 from outputs where decided_at is not null group by 1, 2`,
  );
  await does(
    `insert into intakes (author, title, answers, state, submitted_at)
     select 'person-' || n % 5000, 'Request ' || n, '{"outcome":"Faster"}', 'in-review', now() - n * interval '1 minute'
     from generate_series(1, $1::int) n`,
    [useCases],
  );
  await does(
    `insert into intake_reviews (intake, aspect, due_at)
     select id, aspect, now() from intakes, unnest(array['value', 'sensitivity', 'effort', 'governance']) aspect`,
  );
  await does(
    `insert into person_events (subject, number, type, data, at)
     select 'person-' || n % 5000, 1 + n / 5000, 'output', jsonb_build_object('id', n, 'state', 'waiting'), now()
     from generate_series(0, $1::int - 1) n`,
    [approvals],
  );
  await does('insert into person_event_heads select subject, max(number) from person_events group by subject');
  await does(
    `insert into data_sets (id, version, title, description, owner, text, at)
     select 'set-' || n, v, 'Set', 'Made up', 'owner', repeat('row', 1000), now()
     from generate_series(1, 300) n, generate_series(1, 3) v`,
  );
  await does(
    `with made as (insert into webhook_endpoints (url, types, key_id, sealed_secret, active, created_at)
       select 'https://receiver-' || n || '.test', '[]', 'key', 'secret', false, now() from generate_series(1, 5) n returning id)
     insert into webhook_deliveries (endpoint, message_id, type, body, state, created_at, next_at)
     select id, 'msg_' || n, 'approval.decided', '{"type":"approval.decided"}', 'delivered', now() - n * interval '1 second', now()
     from made, generate_series(1, $1::int / 5) n`,
    [approvals],
  );
  await does(
    `insert into published_periods (period, start, min_browsers) select 'week', d::date, 5
     from generate_series('2026-01-05'::timestamp, '2026-11-16', interval '7 days') d`,
  );
  await does('vacuum analyze');
}
