import { describe, expect, it } from 'vitest';
import { editDistance, fold, skeleton, withoutArticle } from '../../src/places/fold.js';

describe('fold', () => {
  it.each([
    ['Şuşa', 'susa'],
    ['Xankəndi', 'xankandi'],
    ['Nagorno-Karabakh', 'nagorno karabakh'],
    ["N'Djamena", 'ndjamena'],
    ['Ta‘izz', 'taizz'],
    ['St. Petersburg', 'saint petersburg'],
    ['Al Ḩasakah', 'al hasakah'],
    ['Łódź', 'lodz'],
    ['U.S.', 'us'],
    ['Київ', ''],
    ['', ''],
  ])('%s → %s', (name, key) => expect(fold(name)).toBe(key));
});

describe('withoutArticle', () => {
  it.each([
    ['al hudaydah', 'hudaydah'],
    ['ar raqqah', 'raqqah'],
    ['aleppo', null],
    ['el to', null],
  ])('%s → %s', (key, bare) => expect(withoutArticle(key)).toBe(bare));
});

describe('skeleton', () => {
  it.each([
    ['al hudaydah', 'hodeida'],
    ['latakiyah', 'latakia'],
    ['deir ez zor', 'dayr az zawr'],
    ['khartoum', 'khartum'],
  ])('%s is %s', (a, b) => expect(skeleton(a)).toBe(skeleton(b)));
  it.each([
    ['aleppo', 'damascus'],
    ['kano', 'kaduna'],
  ])('%s is not %s', (a, b) => expect(skeleton(a)).not.toBe(skeleton(b)));
});

describe('editDistance', () => {
  it.each([
    ['maiduguri', 'maidugari', 1],
    ['kandahar', 'kandhar', 1],
    ['mosul', 'musol', 2],
    ['baghdad', 'baghdda', 1],
    ['homs', 'aleppo', 3],
  ])('%s, %s: %i', (a, b, distance) => expect(editDistance(a, b, 2)).toBe(distance));
});
