import type { MouseEvent } from 'react';
import { catalogue } from '@/utils/sites';
import { actions, entities, isEntityType, isStructureType, type Outcome, structures } from '@/utils/vocabulary';
import { type Period, periods } from '../store/periods';
import type { Counts, Summary } from '../store/summary';
import { Account } from './account';
import { BarTable } from './bar-table';
import { DayChart } from './day-chart';
import { Empty } from './empty';
import { actionNames, formatNumber, formatShare, outcomeNames, text } from './text';
import { periodAddress, usePeriod } from './use-period';
import { useSummary } from './use-summary';

/** The page for security: is it getting better, where, and with what kind of data. */
export function Posture() {
  const [period, showPeriod] = usePeriod();
  const { summary, at, failed, refresh } = useSummary(period);
  return (
    <>
      <header className="top">
        <img src={new URL('../../public/icons/daylight.svg', import.meta.url).href} alt="" width="28" height="28" />
        <h1>
          {text.product} <span className="tagline">{text.title}</span>
        </h1>
        <Account />
        <PeriodChoice period={period} onChoose={showPeriod} />
      </header>
      <main aria-busy={summary?.days !== period}>
        {failed && (
          <p className="notice" role="status">
            {at ? text.stale(at) : text.failed}
          </p>
        )}
        {summary ? <Numbers summary={summary} /> : !failed && <p className="muted">{text.loading}</p>}
      </main>
      <footer className="bottom">
        <section aria-labelledby="honest">
          <h2 id="honest">{text.honest}</h2>
          <ul>
            {text.honestLines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
        <p className="updated">
          {at && <span>{text.updated(at)}</span>}
          <button type="button" onClick={refresh}>
            {text.refresh}
          </button>
        </p>
      </footer>
    </>
  );
}

function PeriodChoice({ period, onChoose }: { period: Period; onChoose: (period: Period) => void }) {
  const choose = (event: MouseEvent, chosen: Period) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onChoose(chosen);
  };
  return (
    <nav aria-label={text.period}>
      {periods.map((days) => (
        <a
          key={days}
          href={periodAddress(days)}
          aria-current={days === period ? 'page' : undefined}
          onClick={(event) => choose(event, days)}
        >
          {text.lastDays(days)}
        </a>
      ))}
    </nav>
  );
}

function Numbers({ summary }: { summary: Summary }) {
  if (summary.all.events === 0) return <Empty days={summary.days} />;
  return (
    <>
      <Headline all={summary.all} range={text.range(summary.from, summary.to)} />
      <DayChart byDay={summary.byDay} />
      <div className="pair">
        <BarTable
          title={text.bySite}
          note={text.strongMeans}
          label={text.site}
          rows={summary.bySite.map((row) => ({ key: row.site, name: siteName(row.site), ...row }))}
          withWarnings
        />
        <BarTable
          title={text.byKind}
          note={`${text.strongMeans} ${text.byKindMeans}`}
          label={text.kind}
          rows={summary.byKind.map((row) => ({ key: row.kind, name: kindName(row.kind), ...row }))}
          withWarnings
        />
        <BarTable
          title={text.byOutcome}
          label={text.outcome}
          rows={ways.flatMap((key) => named(key, outcomeNames[key], summary.byOutcome[key], outcomeTones[key]))}
        />
        <BarTable
          title={text.byAction}
          label={text.action}
          rows={actions.flatMap((key) => named(key, actionNames[key], summary.byAction[key], key))}
        />
      </div>
    </>
  );
}

function Headline({ all, range }: { all: Counts; range: string }) {
  return (
    <section className="headline" aria-label={range}>
      <div className="figure lead">
        <p className="big">{formatShare(all.better, all.warned)}</p>
        <p className="what">{text.better}</p>
        <p className="muted">{text.betterMeans(all.better)}</p>
        <span className="meter" aria-hidden="true">
          <span style={{ inlineSize: `${(100 * all.better) / Math.max(1, all.warned)}%` }} />
        </span>
      </div>
      <div className="figure">
        <p className="big">{formatNumber(all.warned)}</p>
        <p className="what">{text.warned}</p>
        <p className="muted">{text.warnedMeans}</p>
      </div>
      <div className="figure">
        <p className="big">{formatShare(all.anyway, all.warned)}</p>
        <p className="what">{text.anyway}</p>
        <p className="muted">{text.anywayMeans(all.anyway)}</p>
      </div>
      <div className="figure">
        <p className="big">{formatNumber(all.events)}</p>
        <p className="what">{text.events}</p>
        <p className="muted">{text.eventsMean}</p>
      </div>
    </section>
  );
}

function named(key: string, name: string, events: number | undefined, tone: string) {
  return events ? [{ key, name, events, tone }] : [];
}

/** Best first. */
const ways: readonly Outcome[] = [
  'moved-to-assistant',
  'sent-redacted',
  'cancelled',
  'blocked',
  'sent-anyway',
  'sent-audited',
];
const outcomeTones: Record<Outcome, string> = {
  'moved-to-assistant': 'good',
  'sent-redacted': 'good',
  cancelled: 'redact',
  blocked: 'redact',
  'sent-anyway': 'warn',
  'sent-audited': 'audit',
};

const siteNames = new Map(catalogue.map(({ id, name }) => [id, name]));

function siteName(id: string): string {
  return siteNames.get(id) ?? text.otherSite;
}

function kindName(kind: string): string {
  const words = isEntityType(kind) ? entities[kind].many : isStructureType(kind) ? structures[kind].many : kind;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
