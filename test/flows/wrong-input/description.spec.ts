import { Ajv2020 } from 'ajv/dist/2020.js';
import { routeRules } from '../../../apps/api/http/sessions/route-rules.ts';
import { openSite, type OpenSite } from '../../browser/open-site.ts';
import { aReport, postReport } from './sending.ts';

interface Answer {
  readonly description: string;
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}

interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, Answer>>;
}

interface Description {
  readonly openapi: string;
  readonly info: {
    readonly description?: string;
    readonly contact?: { readonly name: string; readonly url: string };
    readonly license?: { readonly name: string; readonly url: string };
  };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string; readonly description?: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly securitySchemes: Readonly<Record<string, object>>;
  };
}

describe('the description of the JSON API', () => {
  let site: OpenSite;
  let description: Description;

  beforeAll(async () => {
    site = await openSite();
    const answer = await site.app.inject({ url: '/api/openapi.json' });
    expect(answer.headers['content-type']).toContain('application/json');
    description = answer.json();
  });
  afterAll(() => site.close());

  function operations(): [route: string, operation: Operation][] {
    return Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]): [string, Operation] => [
        `${method.toUpperCase()} ${path}`,
        operation,
      ]),
    );
  }

  /** Knows every schema of the description by its place in it. */
  function ajv(): Ajv2020 {
    const made = new Ajv2020({ strict: false, validateFormats: false });
    return made.addSchema({ $id: 'description.json', ...description });
  }

  it('lists the routes under /api and no others', () => {
    const known = routeRules(site.app)
      .filter(({ path }) => path.startsWith('/api/'))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(operations().map(([route]) => route)).toEqual(expect.arrayContaining(known));
    expect(operations()).toHaveLength(known.length);
  });

  it('is OpenAPI 3.1: names, places and references that all lead somewhere', () => {
    expect(description.openapi).toMatch(/^3\.1\.\d$/);
    expect(description.info).toMatchObject({ title: 'Meldpunt', version: '1' });
    const ids = operations().map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [route, { parameters = [], responses }] of operations()) {
      expect(Object.keys(responses).every((status) => /^[1-5]\d\d$/.test(status))).toBe(true);
      const inPath = parameters.filter((one) => one.in === 'path').map(({ name }) => name);
      expect(inPath).toEqual([...route.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
      for (const { in: place } of parameters) {
        expect(['path', 'query', 'header', 'cookie']).toContain(place);
      }
    }
    const references = [...JSON.stringify(description).matchAll(/"\$ref":"#([^"]+)"/g)];
    expect(references.length).toBeGreaterThan(0);
    for (const [, pointer] of references) {
      expect(pointer).toMatch(/^\/components\/schemas\//);
      expect(description.components.schemas).toHaveProperty([pointer!.split('/').at(-1)!]);
    }
  });

  // what the recommended rules of public linters (Redocly, Spectral) ask
  it('says where it is served, under which licence, and what each group of routes is', () => {
    const { servers, tags, info } = description;
    expect(servers).toEqual([expect.objectContaining({ url: '/' })]);
    expect(info.license?.name).toBe('EUPL-1.2');
    expect(info.license?.url).toMatch(/^https:/);
    expect(info.contact?.name).toContain('Brugge');
    for (const { description: words } of tags) {
      expect(words).toMatch(/^[A-Z].+\.$/);
    }
  });

  it('says of every route what it is for, its group, and what can be wrong with a request', () => {
    const groups = description.tags.map(({ name }) => name);
    for (const [route, { operationId, summary, description: details, ...more }] of operations()) {
      expect([route, operationId]).toEqual([route, expect.stringMatching(/^\w+$/)]);
      expect([route, summary]).toEqual([route, expect.stringMatching(/^[A-Z].{4,118}[^.]$/)]);
      const { tags = [] } = more;
      expect([route, tags.filter((tag) => groups.includes(tag))]).toEqual([route, [tags[0]]]);
      expect([route, details]).toEqual([route, expect.stringMatching(/^[A-Z].+\.$/)]);
      const statuses = Object.keys(more.responses);
      expect([route, statuses.some((status) => status.startsWith('2'))]).toEqual([route, true]);
      expect([route, statuses.some((status) => status.startsWith('4'))]).toEqual([route, true]);
    }
  });

  it('says of every route who may use it, as its rule does', () => {
    const rules = new Map(
      routeRules(site.app).map(({ method, path, rule }) => [
        `${method} ${path.replace(/:(\w+)/g, '{$1}')}`,
        rule,
      ]),
    );
    expect(Object.keys(description.components.securitySchemes)).toEqual(['desk']);
    for (const [route, { security }] of operations()) {
      const rule = rules.get(route);
      const session = typeof rule === 'object' ? [{ desk: [] }] : [];
      const without = typeof rule === 'object' && rule.optional === true ? [{}] : [];
      expect([route, security]).toEqual([route, [...session, ...without]]);
    }
  });

  it('has schemas that are JSON Schema and that fit what is asked and answered', async () => {
    const check = ajv();
    for (const name of Object.keys(description.components.schemas)) {
      expect(check.getSchema(`description.json#/components/schemas/${name}`)).toBeDefined();
    }
    const good = await postReport(site.app, aReport);
    const bad = await postReport(site.app, { ...aReport, concern: '' });
    const fits = (name: string, value: unknown): unknown =>
      check.validate({ $ref: `description.json#/components/schemas/${name}` }, value) ||
      check.errors;
    expect(fits('NewReport', aReport)).toBe(true);
    expect(fits('NewReport', { ...aReport, channel: 'pigeon' })).not.toBe(true);
    expect(fits('Receipt', good.json())).toBe(true);
    expect(fits('Problem', bad.json())).toBe(true);
  });

  it('says of every answer what it means and how it is sent', () => {
    for (const [, { responses }] of operations()) {
      for (const [status, { description: words, content = {} }] of Object.entries(responses)) {
        expect(words).toMatch(/^[A-Z].+\.$/);
        const type = Number(status) < 400 ? 'application/json' : 'application/problem+json';
        expect([status, Object.keys(content)]).toEqual([status, [type]]);
      }
    }
  });

  it('names every problem that can come, as it comes', async () => {
    const post = description.paths['/api/v1/reports']!['post']!;
    expect(Object.keys(post.responses)).toEqual([
      '201',
      '400',
      '401',
      '409',
      '413',
      '415',
      '500',
      '503',
    ]);
    const get = description.paths['/api/v1/reports/{reference}']!['get']!;
    expect(Object.keys(get.responses)).toEqual(['200', '404', '414', '500', '503']);
    const key = { 'idempotency-key': 'a-report-as-described' };
    const sent = [
      await postReport(site.app, aReport, key),
      await postReport(site.app, '{', key),
      await postReport(site.app, { ...aReport, channel: 'operator' }, key),
      await postReport(site.app, { ...aReport, concern: 'x' }, key),
      await postReport(site.app, 'x'.repeat(1_000_000), key),
      await postReport(site.app, 'concern=x', { 'content-type': 'text/plain' }),
    ];
    expect(sent.map(({ statusCode }) => statusCode)).toEqual([201, 400, 401, 409, 413, 415]);
    for (const { statusCode, headers, body } of sent) {
      const [type, { schema }] = Object.entries(post.responses[String(statusCode)]!.content!)[0]!;
      expect(headers['content-type']).toContain(type);
      const { $ref } = schema as { readonly $ref: string };
      const fits = ajv().validate({ $ref: `description.json${$ref}` }, JSON.parse(body));
      expect([statusCode, fits]).toEqual([statusCode, true]);
    }
  });

  it('describes the body of a report, with the neighbourhoods of this city', () => {
    const { requestBody } = description.paths['/api/v1/reports']!['post']!;
    expect(requestBody).toEqual({
      required: true,
      content: { 'application/json': { schema: { $ref: '#/components/schemas/NewReport' } } },
    });
    expect(JSON.stringify(description.components.schemas['NewReport'])).toContain('sint-kruis');
  });

  it('asks for the key and the code where they are needed', () => {
    const named = Object.fromEntries(
      operations().map(([route, { parameters = [] }]) => [
        route,
        parameters.filter((one) => one.in === 'header').map(({ name }) => name),
      ]),
    );
    expect(named['POST /api/v1/reports']).toEqual(['Idempotency-Key']);
    expect(named['GET /api/v1/reports/{reference}']).toEqual(['X-Report-Code']);
    const key = JSON.stringify(description.paths['/api/v1/reports']?.['post']);
    expect(key).toContain('a key under 16 characters is refused');
    expect(key).toContain('"minLength":16');
  });
});
