type Channel = 'web' | 'phone' | 'sms' | 'operator';

/** How danger was told: a sign was ticked, a key was pressed or the word said on the telephone, or words tell of it. */
export type DangerHow = 'ticked' | 'key' | 'words';

/** @param asked what the channel asked about danger was answered with a yes; a text is asked nothing */
export function dangerHow(channel: Channel, asked: boolean): DangerHow {
  if (!asked || channel === 'sms') {
    return 'words';
  }
  return channel === 'phone' ? 'key' : 'ticked';
}
