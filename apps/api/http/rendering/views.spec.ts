import { projectRoot } from '#platform';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Template {
  readonly name: string;
  readonly source: string;
}

/** The parameters of a macro that are printed as they are, with what is given to them. */
const openParameter = /["']?\b(\w*html)["']?\s*:\s*([^,}\n]+)/gi;
const literal = /^(["'])(?:(?!\1).)*\1$/;

/** Lines of a template through which data of people could become part of the page's own code. */
function openings({ source }: Template): string[] {
  const captured = new Set(
    [...source.matchAll(/\{%-?\s*set\s+(\w+)\s*-?%\}/g)].map(([, name]) => name),
  );
  const parameters = [...source.matchAll(openParameter)]
    .map(([text, , value]) => ({ text: text.trim(), value: (value ?? '').trim() }))
    .filter(({ value }) => !literal.test(value) && !captured.has(value))
    .map(({ text }) => text);
  const filters = source.match(/\|\s*safe\b|autoescape\s+false/g) ?? [];
  return [...parameters, ...filters];
}

function readTemplates(): Template[] {
  const folder = join(projectRoot, 'apps/api');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.njk'))
    .map((name) => ({
      name,
      source: readFileSync(join(folder, name), 'utf8').replace(/\{#[\s\S]*?#\}/g, ''),
    }));
}

function offences(pattern: RegExp): string[] {
  return readTemplates().flatMap(({ name, source }) =>
    (source.match(pattern) ?? []).map((found) => `${name}: ${found}`),
  );
}

describe('every template', () => {
  it('is found', () => {
    expect(readTemplates().map(({ name }) => name)).toContain('http/views/layout/public.njk');
  });

  it('gives no data to a parameter that is printed as it is', () => {
    const found = readTemplates().flatMap((template) =>
      openings(template).map((opening) => `${template.name}: ${opening}`),
    );
    expect(found).toEqual([]);
  });

  it('reaches the macros of GOV.UK through ours, which pass on texts and nothing else', () => {
    const ours = 'http/views/macros/';
    expect(offences(/["']govuk\/[^"']*["']/g).filter((found) => !found.startsWith(ours))).toEqual(
      [],
    );
  });

  it('has no inline style, inline script or handler: the browser refuses them', () => {
    expect(offences(/\sstyle\s*=|<style|<script(?![^>]*\ssrc=)|\son[a-z]+\s*=\s*["']/gi)).toEqual(
      [],
    );
  });

  it('fetches nothing from elsewhere', () => {
    expect(
      offences(/(?:src|srcset|action)\s*=\s*["'](?:https?:)?\/\/|<link[^>]*https?:/gi),
    ).toEqual([]);
  });

  it('has no title that a neighbour should not read', () => {
    expect(offences(/\{%-?\s*set\s+title\s*=[^%]*eenzaam/gi)).toEqual([]);
  });
});

describe('the search for open parameters', () => {
  const found = (source: string): string[] => openings({ name: 'x', source });

  it('finds data, filters and switches', () => {
    expect(found('{{ govukHint({ html: hint }) }}')).toEqual(['html: hint']);
    expect(found('{{ govukHint({ "html": a + "b" }) }}')).toHaveLength(1);
    expect(found('{{ govukPanel({ titleHtml: report.text, text: "x" }) }}')).toHaveLength(1);
    expect(found('{{ text |safe }}{% autoescape false %}')).toHaveLength(2);
  });

  it('lets words and captured blocks through', () => {
    expect(found('{{ govukHint({ html: "<b>x</b>", text: y }) }}')).toEqual([]);
    expect(
      found('{% set inner %}<p>{{ x }}</p>{% endset %}{{ govukHint({ html: inner }) }}'),
    ).toEqual([]);
  });
});
