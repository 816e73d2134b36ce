import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRenderer, defaultViewsFolders } from './create-renderer.ts';

const page = `
{% from "macros/forms.njk" import checkboxField, errorSummary, radioField, textField %}
{{ errorSummary(errors) }}
{{ textField({ name: "phone", label: "Op welk nummer kunnen we deze persoon bellen?", optional: true, errors: errors }) }}
{{ textField({ name: "myPhone", label: "Jouw nummer", errors: errors }) }}
{{ radioField({ name: "knows", legend: "Weet de persoon dit?", choices: [{ value: "yes", text: "Ja" }], errors: errors }) }}
{{ textField({ name: "after", label: "<b>Daarna</b>", errors: errors }) }}`;

describe('the summary of errors', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'summary-'));
    writeFileSync(join(folder, 'manifest.json'), '{}');
    writeFileSync(join(folder, 'page.njk'), page);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('says of each line which field it is about', () => {
    const renderer = createRenderer({
      globals: {} as never,
      viewsFolders: [folder, ...defaultViewsFolders],
      assetsFolder: folder,
    });
    const text = 'Kijk dit nummer na.';
    const errors = ['phone', 'myPhone', 'knows', 'after', 'nowhere'].map((field) => ({
      field,
      text,
    }));
    const html = renderer.render('page.njk', { errors });
    const lines = [...html.matchAll(/<a href="#([\w-]+)">([^<]*)<\/a>/g)].map(([, , line]) => line);
    expect(lines).toEqual([
      'Op welk nummer kunnen we deze persoon bellen? Kijk dit nummer na.',
      'Jouw nummer: Kijk dit nummer na.',
      'Weet de persoon dit? Kijk dit nummer na.',
      '&lt;b&gt;Daarna&lt;/b&gt;: Kijk dit nummer na.',
      'Kijk dit nummer na.',
    ]);
  });
});
