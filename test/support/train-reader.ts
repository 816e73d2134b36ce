import { keepModel } from '#reading';

/** Once for a run of jest, so that no spec has to train the reader for itself. */
export function trainReader(): void {
  keepModel();
}

export default trainReader;
