import { createTransport } from 'nodemailer';
import { openScene, type Scene } from '../spec-support/application.ts';
import { readMime } from './read-mime.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

const letter = {
  from: 'Meldpunt Brugge <meldpunt@brugge.example>',
  subject: 'Nieuwe melding: één buur in de Sint-Jansstraat, en een lange regel die verder gaat',
  text: 'Dag Renée,\n\nEr is één nieuwe melding van € 0 – kijk even.\n',
};

it('keeps a mail with its subject and text as they were written', async () => {
  const transport = createTransport(scene.phones.smtpUrl);
  await transport.sendMail({ ...letter, to: 'Sofie@brugge.example', html: '<p>één</p>' });
  transport.close();
  const mail = await scene.phones.mailbox('sofie@brugge.example').receives(/Nieuwe melding/);
  expect(mail.subject).toBe(letter.subject);
  expect(mail.text.trim()).toBe(letter.text.trim());
  expect(mail.html.trim()).toBe('<p>één</p>');
  const listed = await fetch(`${scene.phones.url}/test/mail?to=sofie@brugge.example`);
  expect(await listed.json()).toMatchObject([{ to: 'sofie@brugge.example', at: mail.at }]);
});

it('leaves attachments out of the text', async () => {
  const transport = createTransport(scene.phones.smtpUrl);
  const attachments = [{ filename: 'brief.txt', content: 'bijlage' }];
  await transport.sendMail({ ...letter, to: 'jan@brugge.example', attachments });
  transport.close();
  expect(scene.phones.mailbox('jan@brugge.example').mails()[0]?.text).not.toContain('bijlage');
});

it('says what was there when the mail that is waited for does not come', async () => {
  const waiting = scene.phones.mailbox('niemand@brugge.example').receives(/x/, 10);
  await expect(waiting).rejects.toThrow('niemand@brugge.example got no mail');
});

it('reads old character sets and folded headers', () => {
  const raw = Buffer.from(
    'Subject: =?iso-8859-1?Q?caf=E9?=\r\n =?utf-8?B?IGLDqWLDqQ==?=\r\nContent-Type: text/plain;\r\n charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nb=E9b=\r\n=E9\r\n',
  );
  expect(readMime(raw)).toMatchObject({ subject: 'café bébé', text: 'bébé\n' });
});
