import { Button } from '@/components/ui/button';
import { catalogue } from '@/utils/sites';
import { type SiteStatus, siteStatuses } from '@/utils/vocabulary';
import { siteReviewStates } from '../../store/console-words';
import names from '../names/words.json';
import { Answers } from '../parts/answer';
import { Card } from '../parts/card';
import { download } from '../parts/csv';
import { type Column, DataTable } from '../parts/data-table';
import { figureOf, figuresPath, lastWeeks, type Published } from '../parts/published';
import { Reading } from '../parts/reading';
import { newestWeek } from '../parts/weeks';
import { goTo, useAddress, ViewLink } from '../shell/address';
import { Choice } from '../shell/choice';
import { useMe } from '../shell/me';
import { useWords } from '../speech';
import { ReviewForm } from './review-form';
import { noReview, type SiteReview, type SitesAnswer, sitesSection } from './reviews';
import sentences from './words.json';

interface Row {
  id: string;
  name: string;
  provider: string;
  status: SiteStatus | undefined;
  hosts: string;
  review: SiteReview;
}

/** Which AI tools there are, what the company has decided about each, and in how many browsers they are met. */
export default function Sites() {
  const [from = ''] = lastWeeks(2, Date.now());
  const { roles } = useMe();
  const mayDecide = roles.includes('security') || roles.includes('admin');
  return (
    <Answers<[Published, SitesAnswer]>
      paths={[figuresPath('site', 'week', from, { measures: ['seen'] }), '/api/sites']}
    >
      {([published, answer], refresh) => (
        <>
          {mayDecide && <Opened answer={answer} refresh={refresh} />}
          <Catalogue published={published} answer={answer} mayDecide={mayDecide} />
          <Suggestions answer={answer} mayDecide={mayDecide} />
          <AsPolicy answer={answer} />
          <Reading published={published} />
        </>
      )}
    </Answers>
  );
}

/** The tool whose review the address names. */
function Opened({ answer: { reviews, suggestions }, refresh }: { answer: SitesAnswer; refresh: () => Promise<void> }) {
  const address = useAddress();
  const asked = address.parameters.get('site') ?? '';
  const name = catalogue.find(({ id }) => id === asked)?.name ?? suggestions.find(({ host }) => host === asked)?.host;
  if (name === undefined) return null;
  const review = reviews.find(({ site }) => site === asked) ?? noReview(asked);
  return (
    <ReviewForm
      key={`${asked} ${review.version}`}
      name={name}
      review={review}
      onSaved={refresh}
      onClose={() => goTo(address.with({ site: '' }))}
    />
  );
}

function ReviewLink({ id, name }: { id: string; name: string }) {
  const words = useWords(sentences);
  const address = useAddress();
  return (
    <ViewLink href={address.with({ site: id })} aria-label={words.say('reviewOf', { site: name })}>
      {words.say('review')}
    </ViewLink>
  );
}

interface CatalogueProps {
  published: Published;
  answer: SitesAnswer;
  mayDecide: boolean;
}

function Catalogue({ published, answer, mayDecide }: CatalogueProps) {
  const words = useWords(sentences);
  const named = useWords(names);
  const address = useAddress();
  const status = address.parameters.get('status') ?? '';
  const state = address.parameters.get('state') ?? '';
  const week = newestWeek(published);
  const reviews = new Map(answer.reviews.map((review) => [review.site, review]));
  const rows = catalogue
    .map((site): Row => {
      const { id, name, owner, hosts, parts = [] } = site;
      const review = reviews.get(id) ?? noReview(id);
      return { id, name, provider: owner, status: site.status, hosts: [...hosts, ...parts].join(', '), review };
    })
    .filter((row) => (status === '' || row.status === status) && (state === '' || row.review.state === state));
  const columns: Column<Row>[] = [
    { key: 'name', head: words.say('site'), text: ({ name }) => name },
    { key: 'owner', head: words.say('owner'), text: ({ provider }) => provider },
    { key: 'status', head: words.say('status'), text: (row) => (row.status ? named.say(`status_${row.status}`) : '') },
    {
      key: 'seen',
      head: words.say('browsers'),
      figure: ({ id }) => figureOf(published, week, 'seen', { site: id }),
    },
    ...useReviewColumns(),
    { key: 'hosts', head: words.say('hosts'), text: ({ hosts }) => hosts },
  ];
  if (mayDecide) {
    const cell = ({ id, name }: Row) => <ReviewLink id={id} name={name} />;
    columns.splice(1, 0, { key: 'review', head: words.say('review'), text: () => '', cell });
  }
  return (
    <Card title={words.say('catalogue')} note={words.say('catalogueMeans', { day: words.day(week) })}>
      <div className="form">
        <Choice
          label={words.say('status')}
          value={status}
          options={[
            { value: '', name: words.say('anyStatus') },
            ...siteStatuses.map((value) => ({ value: value as string, name: named.say(`status_${value}`) })),
          ]}
          onChoose={(chosen) => goTo(address.with({ status: chosen }))}
        />
        <Choice
          label={words.say('state')}
          value={state}
          options={[
            { value: '', name: words.say('anyState') },
            ...siteReviewStates.map((value) => ({ value: value as string, name: words.say(`state_${value}`) })),
          ]}
          onChoose={(chosen) => goTo(address.with({ state: chosen }))}
        />
      </div>
      <DataTable
        name={words.say('catalogue')}
        at="sites"
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        atFirst={25}
        empty={words.say('none')}
      />
    </Card>
  );
}

function useReviewColumns(): Column<{ review: SiteReview }>[] {
  const words = useWords(sentences);
  const named = useWords(names);
  const today = new Date().toISOString().slice(0, 10);
  const shortDay = (day: string | null) => (day === null ? '' : words.day(day));
  return [
    { key: 'state', head: words.say('state'), text: ({ review }) => words.say(`state_${review.state}`) },
    { key: 'inCharge', head: words.say('inCharge'), text: ({ review }) => review.owner },
    { key: 'dataTerms', head: words.say('dataTerms'), text: ({ review }) => words.say(`terms_${review.dataTerms}`) },
    {
      key: 'decision',
      head: words.say('decision'),
      text: ({ review: { decision } }) => (decision === null ? '' : named.say(`status_${decision}`)),
    },
    {
      key: 'decidedOn',
      head: words.say('decidedOn'),
      text: ({ review }) => review.decidedOn ?? '',
      cell: ({ review }) => shortDay(review.decidedOn),
    },
    {
      key: 'reviewBy',
      head: words.say('reviewBy'),
      text: ({ review }) => review.reviewBy ?? '',
      cell: ({ review: { reviewBy } }) =>
        reviewBy !== null && reviewBy < today ? words.say('overdue', { day: words.day(reviewBy) }) : shortDay(reviewBy),
    },
  ];
}

function Suggestions({ answer, mayDecide }: Omit<CatalogueProps, 'published'>) {
  const words = useWords(sentences);
  const reviews = new Map(answer.reviews.map((review) => [review.site, review]));
  const rows = answer.suggestions.map((one) => ({ ...one, review: reviews.get(one.host) ?? noReview(one.host) }));
  type Suggested = (typeof rows)[number];
  const columns: Column<Suggested>[] = [
    { key: 'host', head: words.say('site'), text: ({ host }) => host },
    { key: 'times', head: words.say('times'), figure: ({ times }) => times },
    {
      key: 'lastOn',
      head: words.say('lastOn'),
      text: ({ lastOn }) => lastOn,
      cell: ({ lastOn }) => words.day(lastOn),
    },
    ...useReviewColumns(),
  ];
  if (mayDecide) {
    const cell = ({ host }: Suggested) => <ReviewLink id={host} name={host} />;
    columns.splice(1, 0, { key: 'review', head: words.say('review'), text: () => '', cell });
  }
  return (
    <Card title={words.say('suggestions')} note={words.say('suggestionsMean')}>
      <DataTable
        name={words.say('suggestions')}
        at="suggestions"
        columns={columns}
        rows={rows}
        keyOf={({ host }) => host}
        atFirst={25}
        empty={words.say('noSuggestions')}
      />
    </Card>
  );
}

function AsPolicy({ answer: { reviews } }: { answer: SitesAnswer }) {
  const words = useWords(sentences);
  const section = sitesSection(reviews);
  const text = section && `${JSON.stringify(section, null, 2)}\n`;
  return (
    <Card title={words.say('asPolicy')} note={words.say('asPolicyMeans')}>
      {text === undefined ? (
        <p className="muted">{words.say('nothingDecided')}</p>
      ) : (
        <>
          <pre>
            <code>{text}</code>
          </pre>
          <Button onClick={() => download('daylight-sites.json', 'application/json', text)}>
            {words.say('download')}
          </Button>
        </>
      )}
    </Card>
  );
}
