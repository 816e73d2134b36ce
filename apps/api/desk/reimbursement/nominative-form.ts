import { z } from 'zod';
import { deskForm } from '../forms/desk-form.ts';
import { required } from '../forms/form-pieces.ts';

/** Names and amounts leave the house: who asks for them shows again who she is. */
export const nominativeForm = deskForm({
  name: 'nominative-list',
  fields: z.object({ listCode: required(20, 'Vul de code in die nu in jouw app staat.') }),
  done: {},
  refusedAt: 'listCode',
  // it changes nothing
  shows: 'nothing',
});
