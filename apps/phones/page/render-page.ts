import { join } from 'node:path';
import nunjucks from 'nunjucks';
import { type Network } from '../network/network.ts';
import { projectRoot } from '../project-root.ts';
import { type LabelledTelephone } from '../settings.ts';
import { type Notice, viewPage } from './view-page.ts';

const templates = new nunjucks.Environment(
  new nunjucks.FileSystemLoader(join(projectRoot(), 'apps/phones/page/templates')),
  { autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true },
);

export function renderPage(
  network: Network,
  telephones: readonly LabelledTelephone[],
  notice: Notice | null,
): string {
  return templates.render('page.njk', viewPage(network, telephones, notice));
}
