import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue';
import { otherSiteId } from './lookup';
import { parsePart } from './part';
import { siteCategories } from './site';

const host = /^(\*\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/;

/** Fails with one sentence per broken entry that says what to write instead. */
function expectNone(complaints: readonly string[]) {
  expect(complaints, complaints.join('\n')).toEqual([]);
}

function twice(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
}

describe('the conventions of the catalogue', () => {
  it('ids are unique: telemetry and policies name a site by its id for ever', () => {
    expectNone(
      twice(catalogue.map((site) => site.id)).map(
        (id) => `"${id}" is the id of two sites: give the newer one another id, never change the older one.`,
      ),
    );
  });

  it('ids are short kebab case, and none is the id of what the catalogue does not have', () => {
    expectNone(
      catalogue
        .filter(({ id }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 40 || id === otherSiteId)
        .map(({ id }) => `"${id}" is no id: up to 40 lower-case letters and digits, words joined by "-", not "other".`),
    );
  });

  it('every site has a name, an owner, a category and somewhere to be found', () => {
    expectNone(
      catalogue.flatMap((site) => [
        ...(site.name.trim() === '' ? [`"${site.id}" has no name: write the one people use.`] : []),
        ...(site.owner.trim() === '' ? [`"${site.id}" has no owner: write the company that receives the text.`] : []),
        ...(siteCategories.includes(site.category) ? [] : [`"${site.id}" has an unknown category.`]),
        ...(site.hosts.length + (site.parts?.length ?? 0) === 0
          ? [`"${site.id}" is nowhere: write its hosts, or the parts of another site where it lives.`]
          : []),
      ]),
    );
  });

  it('nothing is decided for a company: every site starts as unsanctioned', () => {
    expectNone(
      catalogue
        .filter((site) => site.status !== 'unsanctioned')
        .map((site) => `"${site.id}" starts as ${site.status}: leave that to the policy.`),
    );
  });

  it('hosts are host names alone, in lower case', () => {
    expectNone(
      catalogue.flatMap((site) =>
        site.hosts
          .filter((name) => !host.test(name))
          .map((name) => `"${name}" (${site.id}) is no host: write "chat.example.com" or "*.example.com".`),
      ),
    );
  });

  it('parts are written as they are read: host, path, and a query that decides when the path does not', () => {
    expectNone(
      catalogue.flatMap((site) =>
        (site.parts ?? [])
          .filter((written) => {
            const part = parsePart(written);
            const query = part.query.map(([name, value]) => `${name}=${value}`).join('&');
            const path = part.path === '' ? '/' : part.path;
            const plain = `${part.host}${path}${query === '' ? '' : `?${query}`}`;
            return plain !== written || !host.test(part.host) || (part.path === '' && query === '');
          })
          .map(
            (written) => `"${written}" (${site.id}) is no part: write "example.com/chat" or "example.com/?ia=chat".`,
          ),
      ),
    );
  });

  it('no two sites claim the same place', () => {
    const wildcards = catalogue.flatMap((site) => site.hosts.filter((name) => name.startsWith('*.')));
    const hosts = catalogue.flatMap((site) => site.hosts);
    const parts = catalogue.flatMap((site) => site.parts ?? []);
    const covered = [...hosts.filter((name) => !name.startsWith('*.')), ...parts.map((part) => parsePart(part).host)];
    expectNone([
      ...twice([...hosts, ...parts]).map((place) => `"${place}" is claimed twice: leave it with one site.`),
      ...parts
        .filter((part) => hosts.includes(parsePart(part).host))
        .map((part) => `"${part}" lies on a host that is listed whole: take one of the two away.`),
      ...covered
        .filter((name) => wildcards.some((wildcard) => `.${name}`.endsWith(wildcard.slice(1))))
        .map((name) => `"${name}" is already covered by a wildcard: take one of the two away.`),
    ]);
  });

  it('only a site with parts says how they begin', () => {
    expectNone(
      catalogue
        .filter((site) => site.partsBeginWithLoad !== undefined && site.parts === undefined)
        .map((site) => `"${site.id}" has no parts: leave partsBeginWithLoad out.`),
    );
  });
});
