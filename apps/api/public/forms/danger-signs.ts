import type { Audience } from './audience.ts';

interface DangerSign {
  readonly id: string;
  readonly text: string;
}

/** What can be seen or heard, so that nobody has to judge whether it is "danger". One is enough for an alert. */
export const dangerSigns: Readonly<Record<Audience, readonly DangerSign[]>> = {
  somebody: [
    { id: 'not-seen', text: 'De persoon is al dagen niet gezien' },
    { id: 'post', text: 'De post stapelt zich op' },
    { id: 'door', text: 'De persoon doet niet open of antwoordt niet' },
    { id: 'smell', text: 'Er hangt een vreemde geur' },
    { id: 'fallen', text: 'De persoon is gevallen, gewond of erg ziek' },
    { id: 'death', text: 'De persoon spreekt over de dood of over zelfmoord' },
    { id: 'violence', text: 'Er is geweld, of de persoon is bang voor iemand' },
  ],
  myself: [
    { id: 'death', text: 'Ik denk aan de dood of aan zelfmoord' },
    { id: 'violence', text: 'Iemand doet me pijn, of ik ben bang voor iemand' },
    { id: 'fallen', text: 'Ik ben gevallen, gewond of erg ziek' },
    { id: 'eating', text: 'Ik eet of drink al dagen bijna niets' },
  ],
};

/** The words of the signs that were ticked; a sign that we never asked about is none. */
export function tickedSigns(audience: Audience, ids: readonly string[]): string[] {
  return dangerSigns[audience].filter(({ id }) => ids.includes(id)).map(({ text }) => text);
}
