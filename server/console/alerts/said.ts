import type { CellPeriod, Measure } from '@/utils/telemetry/cells';
import type { AlertKind } from '../../store/console-words';
import { kindName, type NameWords, siteName } from '../names/names';
import type { ConsoleWords } from '../speech';
import type sentences from './words.json';

export const lists = ['all', 'site', 'kind', 'team', 'fleet'] as const;
export type WatchedList = (typeof lists)[number];

interface Watched {
  kind: AlertKind;
  list: WatchedList;
  key: string;
  measure: Measure;
  period: CellPeriod;
  percent: number;
}

export interface Rule extends Watched {
  id: string;
  byMail: boolean;
}

export interface RaisedAlert extends Watched {
  id: string;
  start: string;
  /** Null: not shown. */
  found: number | null;
  against: number | null;
  mail: 'none' | 'waiting' | 'sent' | 'failed';
}

/** Of `/api/alerts`. */
export interface AlertsAnswer {
  rules: Rule[];
  alerts: RaisedAlert[];
  canMail: boolean;
  teams: string[];
}

export type AlertWords = ConsoleWords<keyof (typeof sentences)['en']>;

/** "Rise by 50 %" */
export function ruleText({ kind, percent }: Watched, words: AlertWords): string {
  return words.say(`kind_${kind}`, { percent: words.number(percent) });
}

/** "ChatGPT: Browsers with a warning" */
export function scopeText({ kind, list, key, measure }: Watched, words: AlertWords, named: NameWords): string {
  const where = key === '' ? words.say(`list_${list}`) : keyText(list, key, named);
  return kind === 'override-rate' || list === 'fleet' ? where : `${where}: ${words.say(`measure_${measure}`)}`;
}

export function keyText(list: WatchedList, key: string, named: NameWords): string {
  if (list === 'site') return siteName(key, named);
  return list === 'kind' ? kindName(key, named) : key;
}
