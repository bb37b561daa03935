import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { type SiteStatus, siteStatuses } from '@/utils/vocabulary';
import { dataTerms, siteReviewStates } from '../../store/console-words';
import names from '../names/words.json';
import { useAct } from '../parts/act';
import { Card } from '../parts/card';
import { Field } from '../parts/field';
import { Choice } from '../shell/choice';
import { useWords } from '../speech';
import type { SiteReview } from './reviews';
import sentences from './words.json';

interface ReviewFormProps {
  name: string;
  review: SiteReview;
  onSaved: () => Promise<void>;
  onClose: () => void;
}

/** Where the review of one tool is. */
export function ReviewForm({ name, review, onSaved, onClose }: ReviewFormProps) {
  const words = useWords(sentences);
  const named = useWords(names);
  const [state, setState] = useState(review.state);
  const [owner, setOwner] = useState(review.owner);
  const [terms, setTerms] = useState(review.dataTerms);
  const [decision, setDecision] = useState<SiteStatus>(review.decision ?? 'unsanctioned');
  const [reviewBy, setReviewBy] = useState(review.reviewBy ?? '');
  const { tellFor, isBusy, notice } = useAct(onSaved, { changed_since: words.say('changedSince') });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const done = await tellFor(`/api/sites/${encodeURIComponent(review.site)}/review`, {
      ...{ state, owner, dataTerms: terms, version: review.version },
      decision: state === 'decided' ? decision : null,
      reviewBy: reviewBy === '' ? null : reviewBy,
    });
    if (done !== undefined) onClose();
  };
  return (
    <Card title={words.say('reviewOf', { site: name })} note={words.say('reviewMeans')}>
      <form className="form" onSubmit={save}>
        <Choice
          label={words.say('state')}
          value={state}
          options={siteReviewStates.map((value) => ({ value, name: words.say(`state_${value}`) }))}
          onChoose={setState}
        />
        <Field
          label={words.say('inCharge')}
          value={owner}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setOwner(event.target.value)}
        />
        <Choice
          label={words.say('dataTerms')}
          value={terms}
          options={dataTerms.map((value) => ({ value, name: words.say(`terms_${value}`) }))}
          onChoose={setTerms}
        />
        {state === 'decided' && (
          <Choice
            label={words.say('decision')}
            value={decision}
            options={siteStatuses.map((value) => ({ value, name: named.say(`status_${value}`) }))}
            onChoose={setDecision}
          />
        )}
        <Field
          label={words.say('reviewBy')}
          type="date"
          value={reviewBy}
          onChange={(event) => setReviewBy(event.target.value)}
        />
        <Button type="submit" look="primary" disabled={isBusy}>
          {words.say('save')}
        </Button>
        <Button onClick={onClose}>{words.say('close')}</Button>
      </form>
      {notice}
    </Card>
  );
}
