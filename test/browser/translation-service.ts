import { TranslationService } from '../support/translation-service.js';

/** Before all tests, until after them: whom the product asks to translate. */
export default async function open(): Promise<() => Promise<void>> {
  const service = await new TranslationService().open(Number(process.env['TANDEM_BROWSER_TRANSLATOR']));
  return () => service.close();
}
