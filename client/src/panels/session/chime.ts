import { Store } from '../../model/readable.ts';

const key = 'whoboard/sound';

/** Whether this person hears the end of a step; remembered in this browser. */
export const sound = new Store(readSetting());

export function setSound(isOn: boolean): void {
  sound.set(isOn);
  try {
    localStorage.setItem(key, isOn ? 'on' : 'off');
  } catch {
    // Not remembered: the browser keeps nothing for this site.
  }
}

function readSetting(): boolean {
  try {
    return localStorage.getItem(key) !== 'off';
  } catch {
    return true;
  }
}

/** Two soft tones: a fifth, each fading within a second. */
const tones = [
  { hertz: 523.25, atS: 0 },
  { hertz: 783.99, atS: 0.28 },
] as const;
const fadeS = 1.1;
const loudness = 0.16;

/** A soft chime, unless the sound is muted. A page that nobody has touched since it was loaded stays silent. */
export function chime(): void {
  if (!sound.get() || typeof AudioContext === 'undefined') return;
  const audio = new AudioContext();
  if (audio.state !== 'running') void audio.resume().catch(() => undefined);
  for (const { hertz, atS } of tones) {
    const from = audio.currentTime + atS;
    const oscillator = audio.createOscillator();
    const gain = audio.createGain();
    oscillator.type = 'sine';
    oscillator.frequency.value = hertz;
    gain.gain.setValueAtTime(0, from);
    gain.gain.linearRampToValueAtTime(loudness, from + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.0001, from + fadeS);
    oscillator.connect(gain).connect(audio.destination);
    oscillator.start(from);
    oscillator.stop(from + fadeS);
  }
  setTimeout(() => void audio.close().catch(() => undefined), (tones[1].atS + fadeS + 0.2) * 1000);
}
