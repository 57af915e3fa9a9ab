import { Module } from '@nestjs/common';
import { Config } from '../config/config.js';
import { NoTranslator } from './errors.js';
import { LibreTranslate } from './libre-translate.js';
import { Translator } from './translator.js';

/** Without a service nothing is asked of anybody. */
class Nobody extends Translator {
  readonly host = null;

  requireLanguages(): Promise<void> {
    return Promise.reject(new NoTranslator());
  }

  mayTranslate(): boolean {
    return false;
  }

  translate(): Promise<string[]> {
    return Promise.reject(new NoTranslator());
  }

  check(): Promise<number> {
    return Promise.reject(new NoTranslator());
  }
}

/** The service that the configuration names. */
export function openTranslator({ TRANSLATOR_URL, TRANSLATOR_KEY }: Pick<Config, 'TRANSLATOR_URL' | 'TRANSLATOR_KEY'>): Translator {
  return TRANSLATOR_URL ? new LibreTranslate(TRANSLATOR_URL, TRANSLATOR_KEY) : new Nobody();
}

@Module({
  providers: [{ provide: Translator, useFactory: openTranslator, inject: [Config] }],
  exports: [Translator],
})
export class TranslatorModule {}
