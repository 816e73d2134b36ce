import { timingSafeEqual } from 'node:crypto';
import { type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify';
import { type Network } from '../network/network.ts';
import { TwilioError } from '../network/twilio-error.ts';
import { callRoutes } from './calls.ts';
import { incomingNumberRoutes } from './incoming-numbers.ts';
import { messageRoutes } from './messages.ts';
import { recordingRoutes } from './recordings.ts';

/** Twilio's REST API, as far as a hotline uses it, for the one account. */
export function restRoutes(app: FastifyInstance, network: Network): void {
  app.addHook('onRequest', (request, _, done) => {
    checkCredentials(network, request.headers.authorization);
    const { account } = request.params as { account?: string };
    if (account !== network.account.sid) {
      throw new TwilioError(404, 20404, `The requested resource ${request.url} was not found`);
    }
    done();
  });
  app.setErrorHandler<FastifyError>((error, _, reply) => sendError(reply, error));
  app.setNotFoundHandler((request, reply) =>
    sendError(
      reply,
      known.test(request.url)
        ? new TwilioError(405, 20004, 'Method not allowed')
        : new TwilioError(404, 20404, `The requested resource ${request.url} was not found`),
    ),
  );
  messageRoutes(app, network);
  callRoutes(app, network);
  recordingRoutes(app, network);
  incomingNumberRoutes(app, network);
}

/** Where something answers, though not to every method. */
const known =
  /^[^?]*\/(Calls\/\w+\/Recordings|(Messages|Calls|Recordings|IncomingPhoneNumbers)(\/\w+)?)\.(json|wav|mp3)(\?|$)/;

function checkCredentials(network: Network, header: string | undefined): void {
  const { sid, authToken } = network.account;
  const wanted = Buffer.from(`Basic ${Buffer.from(`${sid}:${authToken}`).toString('base64')}`);
  const given = Buffer.from(header ?? '');
  if (given.length === wanted.length && timingSafeEqual(given, wanted)) {
    return;
  }
  throw new TwilioError(401, 20003, 'Authenticate');
}

function sendError(reply: FastifyReply, error: FastifyError | TwilioError): FastifyReply {
  const known =
    error instanceof TwilioError
      ? error
      : new TwilioError(error.statusCode ?? 500, 20001, error.message);
  return reply
    .code(known.status)
    .headers(known.status === 401 ? { 'www-authenticate': 'Basic realm="Twilio API"' } : {})
    .type('application/json')
    .send({
      code: known.code,
      message: known.message,
      more_info: `https://www.twilio.com/docs/errors/${known.code}`,
      status: known.status,
    });
}
