import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRenderer, defaultViewsFolders, type Renderer } from './create-renderer.ts';
import { renderErrorPage } from './error-pages.ts';

const manifest = {
  'app.css': 'app.1.css',
  'desk.css': 'desk.1.css',
  'calls-now.js': 'calls-now.1.js',
  'typing.js': 'typing.1.js',
  'mark.svg': 'mark.1.svg',
  'atkinson-regular.woff2': 'atkinson-regular.1.woff2',
};
const globals = {
  siteName: 'Meldpunt Brugge',
  cityName: 'Brugge',
  address: 'meldpunt.voorbeeld.invalid',
  hotline: { number: '050 44 80 00', hours: 'Op werkdagen van 8.30 tot 17 uur' },
  signposts: [{ number: '106', name: 'Tele-Onthaal', about: 'Een luisterend oor' }],
  demonstration: true,
};

describe('a page', () => {
  let folder: string;
  let renderer: Renderer;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'views-'));
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    renderer = createRenderer({
      globals,
      assetsFolder: folder,
      viewsFolders: [...defaultViewsFolders, folder],
    });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  function page(source: string, data: object = {}): string {
    const name = `page-${String(Math.random()).slice(2)}.njk`;
    writeFileSync(join(folder, name), source);
    return renderer.render(name, data);
  }

  it('carries its language, title, skip link, styles, hotline and signposts', () => {
    const html = page(
      '{% extends "layout/public.njk" %}{% set title = "Melden" %}{% block content %}<h1>x</h1>{% endblock %}',
    );
    expect(html).toContain('<html lang="nl"');
    expect(html).toContain('<title>Melden – Meldpunt Brugge</title>');
    expect(html).toContain('href="#inhoud"');
    expect(html).toContain('/assets/app.1.css');
    expect(html).toContain('href="tel:050448000"');
    expect(html).toContain('Tele-Onthaal');
    expect(html).toContain('Dit is een demonstratie.');
  });

  it('shows the desk its navigation, who is signed in and a way out', () => {
    const html = page('{% extends "layout/desk.njk" %}', {
      navigation: [{ href: '/desk', text: 'Vandaag', current: true, count: 3 }],
      signedInAs: 'Ann',
      csrf: 'proof',
    });
    expect(html).toContain('href="/desk" aria-current=page');
    expect(html).toContain('action="/desk/logout"');
    expect(html).toContain('name="csrf" value="proof"');
    expect(html).toContain('/assets/desk.1.css');
    expect(html).toContain('/assets/calls-now.1.js');
  });

  it('prints what people typed as text, in every field and list', () => {
    const attack = '"><script>alert(1)</script>';
    const html = page(
      `{% from "macros/forms.njk" import textField, textArea, radioField, checkboxField, selectField, errorSummary, submitButton, hiddenFields %}
      {% from "macros/desk.njk" import timeline, caseCard, dataTable, badge, filterBox %}
      {% from "macros/panels.njk" import summaryList, keepsake, notice, panel, steps %}
      {{ errorSummary([{field: x, text: x}]) }}
      {{ textField({name: "a", label: x, hint: x, value: x, error: x, suffix: x, optional: true}) }}
      {{ textArea({name: "b", label: x, value: x, errors: [{field: "b", text: x}]}) }}
      {{ radioField({name: "c", legend: x, value: x, choices: choices}) }}
      {{ checkboxField({name: "d", legend: x, values: [x], choices: choices}) }}
      {{ selectField({name: "e", label: x, value: x, choices: choices, empty: x}) }}
      {{ submitButton(x, {name: "f", value: x}) }}{{ hiddenFields([{name: x, value: x}]) }}
      {{ timeline([{title: x, by: x, text: x, href: x, action: x}]) }}
      {{ caseCard({href: x, title: x, about: x, where: x, reason: x, badges: [{text: x}], next: {text: x, href: x} }) }}
      {{ dataTable(x, [x], [[x, {text: x, href: x}, {text: x, badge: "new"}]]) }}{{ badge(x) }}
      {{ summaryList([{label: x, value: x, href: x, action: x}]) }}{{ keepsake(x, x) }}{{ notice(x) }}
      {{ steps([{title: x, text: x}]) }}{% call panel(x) %}{{ x }}{% endcall %}
      {% call filterBox(x, [{href: x, text: x}]) %}{{ x }}{% endcall %}`,
      { x: attack, choices: [{ value: attack, text: attack, hint: attack, html: attack }] },
    );
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('">"');
    expect(html).toContain('&lt;script&gt;');
  });

  it('says "Fout" in Dutch, leads to the field and shows the error there', () => {
    const errors = [{ field: 'what', text: 'Schrijf in een paar woorden wat je ziet' }];
    const html = page(
      `{% extends "layout/public.njk" %}{% from "macros/forms.njk" import errorSummary, textArea %}
      {% block content %}{{ errorSummary(errors) }}{{ textArea({name: "what", label: "Wat zie je?", value: "a\\n  b", errors: errors}) }}{% endblock %}`,
      { errors },
    );
    expect(html).toContain('<title>Fout: ');
    expect(html).toContain('Er klopt nog iets niet');
    expect(html).toContain('<a href="#what">');
    expect(html).toContain('id="what"');
    expect(html).toContain('<span class="govuk-visually-hidden">Fout:</span>');
    expect(html).toContain('>a\n  b</textarea>');
    expect(html).not.toContain('Error');
  });

  it('refuses the name of an asset that was never built', () => {
    expect(() => page('{{ "missing.js" | asset }}')).toThrow('no asset is called missing.js');
  });

  it.each([400, 403, 404, 409, 413, 418, 429, 500, 503, 504])(
    'has kind words, the hotline and 112 for status %i',
    (status) => {
      const html = renderErrorPage(renderer, { status });
      expect(html).toContain('<h1');
      expect(html).toContain('050 44 80 00');
      expect(html).toContain('tel:112');
      expect(html).not.toMatch(/<title>[^<]*eenzaam/i);
    },
  );

  it('gives back what was typed when the report could not be stored', () => {
    const html = renderErrorPage(renderer, {
      status: 503,
      typed: [{ label: 'Wat je zag', value: 'Ze "komt" niet buiten' }],
      retry: { action: '/melden', fields: [{ name: 'what', value: 'Ze "komt" niet buiten' }] },
    });
    expect(html).toContain('<form method="post" action="/melden">');
    expect(html).toContain('name="what" value="Ze &quot;komt&quot; niet buiten"');
    expect(html).toContain('keeps-lines">Ze &quot;komt&quot; niet buiten</dd>');
  });
});
