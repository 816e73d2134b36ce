import type { LightMyRequestResponse } from 'fastify';
import { openSite, type OpenSite } from '../browser/open-site.ts';
import { aReport, freshToken, type Params, postForm, tokenIn } from './wrong-input/sending.ts';

const { concern } = aReport;
const KEPT = 'private, no-cache';

describe('the report form, for whoever goes back to it,', () => {
  let site: OpenSite;

  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  function send(fields: Params): Promise<LightMyRequestResponse> {
    return postForm(site.app, '/melden/versturen', fields);
  }

  it('makes one report whichever of its two addresses it is sent to', async () => {
    const form = { token: await freshToken(site.app), concern };
    const sent = await send(form);
    expect([sent.statusCode, sent.headers['cache-control']]).toEqual([200, 'no-store']);
    expect((await postForm(site.app, '/melden', form)).body).toBe(sent.body);
  });

  it('is sent to an address of its own, or «back» would fetch a form with another token', async () => {
    const { body, headers } = await site.app.inject({ url: '/melden' });
    expect(body).toMatch(/<form [^>]*method="post" action="\/melden\/versturen"/);
    expect(headers['cache-control']).toBe(KEPT);
    for (const url of ['/melden/versturen', '/melden/ander-formulier']) {
      const shown = await site.app.inject({ url });
      expect([shown.statusCode, shown.headers.location]).toEqual([303, '/melden']);
    }
  });

  it('may be kept by the browser whenever it comes back, and holds no code then', async () => {
    const token = await freshToken(site.app);
    await send({ token, concern });
    const answers = [
      await send({ token, concern: '' }),
      await send({ token: 'forged', concern }),
      await send({ token, concern: 'Iets anders.' }),
      await postForm(site.app, '/melden/ander-formulier', { token, concern, voor: 'iemand' }),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([422, 400, 409, 200]);
    for (const { headers, body } of answers) {
      expect(headers['cache-control']).toBe(KEPT);
      expect(body).not.toContain('keepsake__code');
    }
  });

  it('keeps its token and every answer when it changes to the one about oneself', async () => {
    const form = {
      ...{ token: await freshToken(site.app), voor: 'iemand', concern },
      ...{ name: 'Maria', phone: '12', myName: 'An', signs: 'post' },
    };
    const { body } = await postForm(site.app, '/melden/ander-formulier', form);
    expect(tokenIn(body)).toBe(form.token);
    expect(body).toContain('Hoe gaat het met je?');
    expect(body).toContain(concern);
    expect(body).toContain('name="voor" value="mezelf"');
    expect(body).toContain('type="hidden" name="name" value="Maria"');
    expect(body).toContain('type="hidden" name="signs" value="post"');
    const sent = await send({ ...form, voor: 'mezelf' });
    expect(sent.statusCode).toBe(200);
    expect(sent.body).not.toContain('Wij komen niet zelf.');
  });
});
