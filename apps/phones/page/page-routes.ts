import { type FastifyInstance, type FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Call } from '../network/calls/calls.ts';
import { faultOrder } from '../network/faults.ts';
import { type Network } from '../network/network.ts';
import { hiddenNumber, isTelephoneNumber, readNumber } from '../network/phone-number.ts';
import { nextWorkingMorning } from '../network/working-day.ts';
import { type LabelledTelephone } from '../settings.ts';
import {
  answer,
  dial,
  hangUpPhone,
  moveClock,
  press,
  refuse,
  say,
  text,
  UnusableTelephone,
  wait,
} from '../test-interface/hands.ts';
import { assetRoutes } from './asset-routes.ts';
import { renderPage } from './render-page.ts';
import { versionOf } from './view-page.ts';
import { idOf } from './view-phones.ts';

const newTelephone = z.object({ number: z.string() });
const newText = z.object({ from: z.string(), body: z.string().min(1) });
const newCall = z.object({ from: z.string() });
const act = z.object({
  phone: z.string(),
  digits: z.string().optional(),
  text: z.string().optional(),
});
const callParam = z.object({
  sid: z.string(),
  act: z.enum(['toets', 'zeg', 'zwijg', 'ophangen', 'opnemen', 'weigeren']),
});
const clockStep = z.object({ step: z.enum(['minute', 'minutes', 'hour', 'day', 'working-day']) });
const newFault = z.object({
  fault: z.string(),
  number: z.string(),
  times: z.string(),
  at: z.string().default(''),
});

/** How long the page waits for the application before it shows how far things are. */
const patienceMs = 1_500;

/** The page with the telephones: it works by forms, and its script only saves the reloading. */
export function pageRoutes(
  app: FastifyInstance,
  network: Network,
  directory: readonly LabelledTelephone[],
): void {
  const telephones = directory.map((each) => ({ ...each, number: readNumber(each.number) }));
  const show = (reply: FastifyReply, notice: { text: string; number?: string } | null = null) =>
    reply
      .code(notice ? 400 : 200)
      .headers(protection)
      .type('text/html; charset=utf-8')
      .send(renderPage(network, telephones, notice));
  app.setErrorHandler((error, _, reply) => show(reply, { text: wordsOf(error) }));
  assetRoutes(app);
  app.get('/', (_, reply) => show(reply));
  app.get('/versie', (_, reply) => reply.type('text/plain').send(versionOf(network)));
  app.post('/telefoons', (request, reply) => {
    const { number: typed } = newTelephone.parse(request.body);
    const number = readNumber(typed);
    if (!isTelephoneNumber(number)) {
      return show(reply, { text: `“${typed}” is geen telefoonnummer.`, number: typed });
    }
    const known = telephones.find((each) => each.number === number);
    if (known?.shown !== undefined) {
      known.shown = true;
    }
    if (known === undefined) {
      telephones.push({ number, label: 'Ander nummer' });
    }
    network.changes.tell();
    return reply.redirect(`/#${idOf(number)}`, 303);
  });
  handRoutes(app, network);
  settingRoutes(app, network);
}

interface Typed {
  readonly digits: string;
  readonly words: string;
}
const hands = {
  toets: (network: Network, call: Call, { digits }: Typed) => press(network, call, digits),
  zeg: (network: Network, call: Call, { words }: Typed) => say(network, call, words),
  zwijg: wait,
  ophangen: hangUpPhone,
  opnemen: answer,
  weigeren: refuse,
};

function handRoutes(app: FastifyInstance, network: Network): void {
  app.post('/sms', async (request, reply) => {
    const { from, body } = newText.parse(request.body);
    await soon(text(network, { from, body }));
    return reply.redirect(`/#${idOf(from)}`, 303);
  });
  app.post('/bel', async (request, reply) => {
    const { from } = newCall.parse(request.body);
    await soon(dial(network, from === hiddenNumber ? {} : { from }));
    return reply.redirect(`/#${idOf(from)}`, 303);
  });
  app.post('/gesprek/:sid/:act', async (request, reply) => {
    const { sid, act: name } = callParam.parse(request.params);
    const { phone, digits = '', text: words = '' } = act.parse(request.body);
    const call = network.calls.get(sid);
    if (call) {
      await soon(hands[name](network, call, { digits, words }));
    }
    return reply.redirect(`/#${idOf(phone)}`, 303);
  });
}

function settingRoutes(app: FastifyInstance, network: Network): void {
  app.post('/klok', async (request, reply) => {
    const { step } = clockStep.parse(request.body);
    const minutes = { minute: 1, minutes: 10, hour: 60, day: 1_440 };
    await soon(
      moveClock(
        network,
        step === 'working-day'
          ? { now: nextWorkingMorning(network.clock.now()).toISOString() }
          : { advanceMinutes: minutes[step] },
      ),
    );
    return reply.redirect('/#klok', 303);
  });
  app.post('/storingen', (request, reply) => {
    const { fault, number, times, at } = newFault.parse(request.body);
    const order = faultOrder.parse({
      fault,
      times,
      ...(at !== '' && { at }),
      ...(number.trim() !== '' && { number: readNumber(number) }),
    });
    network.faults.add(order);
    network.changes.tell();
    return reply.redirect('/#storingen', 303);
  });
  app.post('/storingen/weg', (_, reply) => {
    network.faults.clear();
    network.changes.tell();
    return reply.redirect('/#storingen', 303);
  });
}

/** Waits for what a hand did, but not as long as an application that does not answer. */
async function soon(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise((resolve) => {
    timer = setTimeout(resolve, patienceMs);
  });
  await Promise.race([work, patience]).finally(() => {
    clearTimeout(timer);
  });
}

function wordsOf(error: unknown): string {
  if (error instanceof UnusableTelephone) {
    return 'Dat kan niet met deze telefoon.';
  }
  if (!(error instanceof z.ZodError)) {
    return 'Er ging iets mis.';
  }
  return error.issues.some(({ path }) => path[0] === 'at')
    ? 'Deze storing kan daar niet gebeuren.'
    : 'Dat is niet goed ingevuld.';
}

const protection = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
};
