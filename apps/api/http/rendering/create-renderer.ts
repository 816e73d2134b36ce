import { projectRoot } from '#platform';
import nunjucks from 'nunjucks';
import { join } from 'node:path';
import { assetUrls } from './asset-manifest.ts';
import {
  dutchDate,
  dutchDateTime,
  dutchDateWithYear,
  dutchTime,
  isoMoment,
  type Moment,
} from './dutch-dates.ts';
import { dutchPhone, telephoneLink } from './dutch-phone.ts';
import { nameFields } from './name-fields.ts';
import { type PageGlobals } from './page-globals.ts';
import { asChoices, asErrorLinks, errorOf } from './template-choices.ts';

/** Turns a template and its data into a page. Everything printed is escaped. */
export interface Renderer {
  render(template: string, data?: object): string;
}

interface RendererOptions {
  readonly globals: PageGlobals;
  /** Searched in this order; the macros of GOV.UK come after them. */
  readonly viewsFolders?: readonly string[];
  readonly assetsFolder?: string;
  /** What time it is: a date of another year is written with its year. */
  readonly now?: () => Date;
}

/** Where the asset build puts its files. */
export const defaultAssetsFolder = join(projectRoot, 'dist/assets');

/** `layout/…` and `macros/…` are found in the first, `public/views/…` and `desk/views/…` in the second. */
export const defaultViewsFolders = [
  join(projectRoot, 'apps/api/http/views'),
  join(projectRoot, 'apps/api'),
];

/** Templates are read once and kept: a changed template shows after a restart. */
export function createRenderer(options: RendererOptions): Renderer {
  const folders = options.viewsFolders ?? defaultViewsFolders;
  const loader = new nunjucks.FileSystemLoader([
    ...folders,
    join(projectRoot, 'node_modules/govuk-frontend/dist'),
  ]);
  const environment = new nunjucks.Environment(loader, {
    autoescape: true,
    throwOnUndefined: false,
    trimBlocks: true,
    lstripBlocks: true,
  });
  addFilters(environment, options.assetsFolder ?? defaultAssetsFolder);
  addDateFilters(environment, options.now);
  for (const [name, value] of Object.entries(options.globals)) {
    environment.addGlobal(name, value);
  }
  return { render: (template, data = {}) => nameFields(environment.render(template, data)) };
}

function addFilters(environment: nunjucks.Environment, assetsFolder: string): void {
  environment
    .addFilter('telefoon', dutchPhone)
    .addFilter('tel', telephoneLink)
    .addFilter('choices', asChoices)
    .addFilter('errorLinks', asErrorLinks)
    .addFilter('errorOf', errorOf)
    .addFilter('asset', assetUrls(assetsFolder));
}

function addDateFilters(environment: nunjucks.Environment, now: RendererOptions['now']): void {
  environment
    .addFilter('datum', (moment: Moment) => dutchDate(moment, now?.()))
    .addFilter('datumMetJaar', dutchDateWithYear)
    .addFilter('tijd', dutchTime)
    .addFilter('datumtijd', (moment: Moment) => dutchDateTime(moment, now?.()))
    .addFilter('iso', isoMoment);
}
