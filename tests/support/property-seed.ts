import * as fc from 'fast-check';

/** Every property tries the same cases in every run; PROPERTY_SEED looks further. */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? '2020') || 2020 });
