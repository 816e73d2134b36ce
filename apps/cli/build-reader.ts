import { keepModel } from '#reading';

// the last line of the build: seconds when a sentence changed, nothing otherwise
keepModel();
