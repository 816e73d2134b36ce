import type { DoorDetails } from '#visits';
import { Inject, Injectable } from '@nestjs/common';
import type { Renderer } from '../../http/rendering/create-renderer.ts';
import { RENDERER } from '../../http/rendering/renderer-token.ts';

interface AskCodePage {
  readonly token: string;
  /** Whether it leads to what we keep of her, and not to a visit. */
  readonly own?: boolean;
  /** Why the page comes back. */
  readonly fault?: string;
}

/** The pages behind a volunteer's link, each from what it must know. */
@Injectable()
export class LinkPages {
  constructor(@Inject(RENDERER) private readonly renderer: Renderer) {}

  /** The first page: kind words and one button; nothing about anybody. */
  start(token: string, shown: { readonly own?: boolean; readonly notice?: string } = {}): string {
    return this.renderer.render('public/views/volunteer-link/start.njk', { token, ...shown });
  }

  typeCode({ token, own, fault }: AskCodePage): string {
    const errors = fault === undefined ? [] : [{ field: 'code', text: fault }];
    const shown = { token, own, errors };
    return this.renderer.render('public/views/volunteer-link/type-code.njk', shown);
  }

  address(details: DoorDetails): string {
    const { street = '', houseNumber = '', postcode } = details;
    const address = `${street} ${houseNumber}`.trim();
    return this.renderer.render('public/views/volunteer-link/address.njk', {
      ...details,
      address: postcode === undefined ? address : `${address}\n${postcode}`.trim(),
    });
  }

  /** The same for a link that never was, is over or was taken back. */
  gone(): string {
    return this.renderer.render('public/views/volunteer-link/gone.njk');
  }
}
