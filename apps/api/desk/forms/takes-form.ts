import {
  applyDecorators,
  Post,
  Res,
  SetMetadata,
  type Type,
  UseFilters,
  UseInterceptors,
} from '@nestjs/common';
import { TAKES } from '../../http/sessions/outlived-form.ts';
import { type DeskForm, type Outcome } from './desk-form.ts';
import { FormInterceptor } from './form-interceptor.ts';
import { type FormPage, type Sent } from './form-page.ts';
import { SentForm } from './sent-form.ts';
import { OutlivedFormFilter } from './outlived-form.filter.ts';
import { register, type Taken } from './taken.ts';

interface Route<Place, Known> {
  /** The address, below that of the controller. */
  readonly at?: string;
  /** The page that the form stands on. */
  readonly on: Type<FormPage<Place, Known>>;
}

type Method<Value, Place, Said extends string> = (
  sent: Sent<Value, Place>,
) => Promise<Outcome<Said>>;

/**
 * Takes a form that was posted. The method is called with what was filled in, inside a transaction of its own,
 * and runs one use case. Everything else stands here: faults (400), refusals and conflicts (409) show the page
 * again with what was typed; what comes twice is done once; else the browser goes back to the page.
 */
export function TakesForm<Value, Said extends string, Known, Place>(
  form: DeskForm<Value, Said, Known, Place>,
  { at, on }: Route<Place, Known>,
): <Takes extends Method<Value, Place, Said>>(
  target: object,
  name: string,
  method: TypedPropertyDescriptor<Takes>,
) => void {
  return (target, name, method) => {
    const taken = { form, on } as unknown as Taken;
    register(taken);
    applyDecorators(
      at === undefined ? Post() : Post(at),
      SetMetadata(TAKES, taken),
      UseInterceptors(FormInterceptor),
      UseFilters(OutlivedFormFilter),
    )(target, name, method);
    SentForm()(target, name, 0);
    // whoever takes a form answers it: Nest does not
    Res()(target, name, 1);
  };
}
