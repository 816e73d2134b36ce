/** Token of the time that log-in keeps: the machine's, whatever the domain's clock says. */
export const LOGIN_TIME = Symbol('LOGIN_TIME');

export type LoginTime = () => Date;

export const machineTime: LoginTime = () => new Date();
