import { AccountsModule } from '#accounts';
import { Module } from '@nestjs/common';
import { LoginController } from './login.controller.ts';

@Module({ imports: [AccountsModule], controllers: [LoginController] })
export class LoginModule {}
