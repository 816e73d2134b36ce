import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import { SETTINGS, type Settings } from '../config/settings.ts';
import { MailGateway, type MailForServer, type MailResult } from './mail-gateway.ts';

const TIMEOUT_MS = 10_000;

@Injectable()
export class SmtpMailGateway extends MailGateway implements OnModuleDestroy {
  private transporter: Promise<Transporter> | undefined;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {
    super();
  }

  override async send({ messageId, to, subject, text }: MailForServer): Promise<MailResult> {
    const transporter = await this.open();
    try {
      await transporter.sendMail({
        messageId: `<${messageId}@${new URL(this.settings.PUBLIC_BASE_URL).hostname}>`,
        from: this.settings.MAIL_FROM,
        // as an object: the address is one address, whatever stands in it
        to: { name: '', address: to },
        subject,
        text,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return { kind: 'accepted' };
    } catch (error) {
      return resultOf(error);
    }
  }

  async onModuleDestroy(): Promise<void> {
    (await this.transporter)?.close();
  }

  private open(): Promise<Transporter> {
    this.transporter ??= import('nodemailer').then(({ createTransport }) =>
      createTransport({
        url: this.settings.SMTP_URL,
        connectionTimeout: TIMEOUT_MS,
        greetingTimeout: TIMEOUT_MS,
        socketTimeout: TIMEOUT_MS,
        disableFileAccess: true,
        disableUrlAccess: true,
      }),
    );
    return this.transporter;
  }
}

/** By the reply's number alone: its words repeat the address. A login that fails is mended by the city. */
function resultOf(error: unknown): MailResult {
  const { responseCode, code } = error as { responseCode?: unknown; code?: unknown };
  if (typeof responseCode === 'number') {
    const refused = responseCode >= 500 && responseCode < 600 && code !== 'EAUTH';
    return { kind: refused ? 'refused' : 'later', code: `smtp_${responseCode}` };
  }
  if (code === 'EENVELOPE') {
    return { kind: 'refused', code: 'smtp_address' };
  }
  return { kind: 'later', code: 'smtp_away' };
}
