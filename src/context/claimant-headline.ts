import { phraseEnd, type Reading, type Speaker, speakerIn } from './claimant-speaker.js';
import { attributionOf } from './claimant-subject.js';
import type { LocalAttribution } from './claimant-types.js';

/** `Police: two dead`, `Two dead: police`, `Two dead – police`: in headlines and bullets. */
export function readHeadline(reading: Reading): LocalAttribution | null {
  const { tokens, sentence } = reading;
  const short = sentence.zone === 'title' || sentence.zone === 'bullet' || sentence.to - sentence.from < 25;
  for (let i = sentence.from + 1; i < sentence.to; i++) {
    const mark = tokens[i]!.text;
    if (mark !== ':' && mark !== '–' && mark !== '—' && mark !== '-') continue;
    const left = i - sentence.from;
    if (mark === ':' && left <= 8) {
      const speaker = wholly(reading, sentence.from, i);
      // "SOHR: …" before a whole report, "The Ministry of Health in Gaza:" before a list of lines
      if (speaker && (short ? i < sentence.to - 1 || isBody(speaker) : isBody(speaker)))
        return attributionOf(reading, i, speaker, 'headline-speaker-first', tokens[i]!.end, sentence.end);
    }
    if (!short) {
      if (left > 8) break;
      continue;
    }
    if (sentence.zone !== 'title' && sentence.zone !== 'bullet' && tokens[sentence.to - 1]!.text === '.') continue;
    let end = sentence.to;
    if (tokens[end - 1]!.text === '.') end--;
    if (end - i - 1 > 8 || end - i - 1 < 1) continue;
    const speaker = wholly(reading, i + 1, end);
    if (speaker) return attributionOf(reading, i, speaker, 'headline-speaker-last', sentence.start, tokens[i]!.start);
  }
  return null;
}

const isBody = ({ actor }: Speaker): boolean =>
  actor !== null && !/^(?:state|person|civilians|media|other)$/.test(actor.kind);

/** A speaker only where the phrase is nothing else. */
function wholly(reading: Reading, from: number, to: number): Speaker | null {
  if (phraseEnd(reading, from) < to) return null;
  const speaker = speakerIn(reading, from, to);
  return speaker && (speaker.actor || speaker.person || speaker.words.split(' ').length <= 3) ? speaker : null;
}
