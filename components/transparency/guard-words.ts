import { builtInRules, companyRules, type Policy, type Rule } from '@/utils/policy';
import {
  type Action,
  actions,
  type EntityType,
  entities,
  entityFamilies,
  entityTypes,
  isEntityType,
  isStructureType,
  type StructureType,
  structures,
  structureTypes,
} from '@/utils/vocabulary';
import { text } from './text';

type Kind = EntityType | StructureType;

/** What happens, and under which conditions; none means always. */
export interface Clause {
  action: Action;
  conditions: string[];
}

/** A family of kinds, and within it the kinds for which the same happens. */
export interface FamilyInWords {
  title: string;
  groups: {
    kinds: string[];
    /** Strongest first. */
    clauses: Clause[];
  }[];
}

/** What the guard does, by kind of data, in plain words. Families without a kind are left out. */
export function guardInWords(policy: Pick<Policy, 'guard' | 'organisation'>): FamilyInWords[] {
  const families: { title: string; kinds: Kind[] }[] = entityFamilies.map((family) => ({
    title: text.guard.families[family],
    kinds: entityTypes.filter((type) => entities[type].family === family),
  }));
  families.push({ title: text.guard.structures, kinds: [...structureTypes] });

  return families
    .map(({ title, kinds }) => {
      const groups = new Map<string, FamilyInWords['groups'][number]>();
      for (const kind of kinds) {
        const clauses = clausesOf(rulesFor(kind, policy));
        const key = JSON.stringify(clauses);
        const group = groups.get(key);
        if (group === undefined) groups.set(key, { kinds: [manyOf(kind)], clauses });
        else group.kinds.push(manyOf(kind));
      }
      return { title, groups: [...groups.values()] };
    })
    .filter((family) => family.groups.length > 0);
}

/** How the guard behaves beside its rules, in plain sentences: how often it asks, what it reads, whom one can ask. */
export function mannersInWords({ guard, organisation }: Pick<Policy, 'guard' | 'organisation'>): string[] {
  const words = text.guard;
  return [
    organisation.group === '' ? undefined : words.forGroup(organisation.group),
    guard.allowOverride ? words.override : words.noOverride,
    guard.allowOverride ? words.repeats(guard.repeatMinutes) : undefined,
    words.pieces(guard.splitMinutes),
    words.unreadable[guard.unreadableFiles],
    guard.readImages ? words.images : words.noImages,
    guard.restoreOnCopy ? words.restoredOnCopy : undefined,
    organisation.contact && words.ask(organisation.contact.name),
  ].filter((sentence) => sentence !== undefined);
}

/** The rules that decide about a kind: the company's if one of them names it, otherwise the built-in ones. */
export function rulesFor(kind: Kind, policy: Pick<Policy, 'guard' | 'organisation'>): Rule[] {
  const own = companyRules(policy).filter((rule) => names(rule, kind));
  return own.length > 0 ? own : builtInRules.filter((rule) => names(rule, kind));
}

function names(rule: Rule, kind: Kind): boolean {
  return rule.types.some((subject) => subject === kind || (isEntityType(kind) && subject === entities[kind].family));
}

function clausesOf(rules: readonly Rule[]): Clause[] {
  const clauses = [...rules]
    .sort((a, b) => actions.indexOf(b.action) - actions.indexOf(a.action))
    .map((rule, index) => ({ action: rule.action, conditions: conditionsOf(rule, index > 0) }));
  if (rules.length === 0) return [{ action: 'allow', conditions: [] }];
  return rules.every(isNarrow) ? [...clauses, { action: 'allow', conditions: [text.guard.otherwise] }] : clauses;
}

/** Whether there are ordinary findings of its kinds for which the rule does not hold. */
function isNarrow(rule: Rule): boolean {
  return (
    rule.minCount > 1 || rule.minConfidence > 0.75 || rule.siteStatuses !== undefined || rule.channels !== undefined
  );
}

/** @param after Whether a stronger rule has been told before. */
function conditionsOf(rule: Rule, after: boolean): string[] {
  const conditions: string[] = [];
  if (rule.minCount > 1) conditions.push(text.guard.fromCount(rule.minCount, rule.types.map(subjectInWords)));
  if (rule.minConfidence < 0.5) conditions.push(after ? text.guard.lessSure : text.guard.evenUnsure);
  if (rule.minConfidence > 0.75) conditions.push(text.guard.verySure);
  if (rule.siteStatuses) conditions.push(text.guard.onSites(rule.siteStatuses.map((s) => text.sites.statusWords[s])));
  if (rule.channels) conditions.push(text.guard.inChannels(rule.channels.map((c) => text.guard.channels[c])));
  return conditions;
}

function subjectInWords(subject: Rule['types'][number]): string {
  if (isEntityType(subject) || isStructureType(subject)) return manyOf(subject);
  return text.guard.families[subject].toLowerCase();
}

function manyOf(kind: Kind): string {
  return isEntityType(kind) ? entities[kind].many : structures[kind].many;
}
