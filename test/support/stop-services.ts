import { endServices } from './start-services.ts';

export default endServices;
