import PostalMime, { type Address } from 'postal-mime';
import { type FileToRead, type Job, Stop } from '../job';
import { fixedOrigin, type Origin } from '../origin';
import type { Step } from '../reading';
import { addHtmlOf } from '../text/html';

function addressText(address: Address): string {
  if (address.group !== undefined) return `${address.name}: ${address.group.map(addressText).join(', ')}`;
  return address.name === '' ? address.address : `${address.name} <${address.address}>`;
}

const collapsed = (text: string) => text.replace(/\s+/g, '');

/** Reads a mail: its headers, its text, its HTML where that says more, and every attachment by its own kind. */
export async function readMail({ bytes, place }: FileToRead, job: Job): Promise<Origin> {
  const origin = fixedOrigin();
  await job.breathe();
  const mail = await PostalMime.parse(bytes.slice(), {
    rfc822Attachments: true,
    forceRfc822Attachments: true,
    maxNestingDepth: 64,
  });
  const lists = {
    From: mail.from,
    Sender: mail.sender,
    To: mail.to,
    Cc: mail.cc,
    Bcc: mail.bcc,
    'Reply-To': mail.replyTo,
  };
  const lines = Object.entries(lists).flatMap(([name, list]) => {
    const addresses = list === undefined ? [] : Array.isArray(list) ? list : [list];
    return addresses.length === 0 ? [] : [`${name}: ${addresses.map(addressText).join(', ')}`];
  });
  if (mail.subject !== undefined) lines.push(`Subject: ${mail.subject}`);
  if (mail.date !== undefined) lines.push(`Date: ${mail.date}`);
  job.add({ place: [...place, { at: 'mail-headers' }], text: lines.join('\n'), origin });
  const text = mail.text ?? '';
  job.add({ place: [...place, { at: 'body' }], text, origin });
  if (mail.html !== undefined && collapsed(mail.html.replace(/<[^>]*>/g, '')) !== collapsed(text)) {
    await addHtmlOf(mail.html, [...place, { at: 'body', number: 2 }], job);
  }
  const names = mail.attachments.map(({ filename, description }) => [filename, description].filter(Boolean).join(' '));
  job.add({ place: [...place, { at: 'names' }], text: names.join('\n'), origin });
  for (const [index, { filename, content }] of mail.attachments.entries()) {
    job.spendEntry();
    if (typeof content === 'string') throw new Stop('unreadable');
    const own = [...place, { at: 'attachment', number: index + 1 } satisfies Step];
    const nested = { bytes: new Uint8Array(content), name: filename ?? '', place: own };
    await job.stretch(index / mail.attachments.length, (index + 1) / mail.attachments.length, () => job.nested(nested));
  }
  return origin;
}
