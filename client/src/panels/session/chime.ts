import { Store } from '../../model/readable.ts';

const key = 'whoboard/sound';

/** Whether this person hears the end of a step; remembered in this browser. */
export const sound = new Store(readSetting());

/** Whoever switches the sound on hears at once what it is like. */
export function setSound(isOn: boolean): void {
  sound.set(isOn);
  if (isOn) chime();
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

let audio: AudioContext | null = null;

/**
 * Makes the sound ready at the next press or key: browsers, those of phones above all, let a page sound only from then on.
 * @returns how to let go of it
 */
export function readyChime(): () => void {
  const signs = ['click', 'keydown'] as const;
  const onSign = () => {
    if (sound.get() && open()?.state === 'running') end();
  };
  const end = () => {
    for (const sign of signs) window.removeEventListener(sign, onSign);
  };
  for (const sign of signs) window.addEventListener(sign, onSign);
  return () => {
    end();
    const opened = audio;
    audio = null;
    // The end of the time may be sounding yet.
    setTimeout(() => void opened?.close().catch(() => undefined), (tones[1].atS + fadeS + 0.2) * 1000);
  };
}

function open(): AudioContext | null {
  if (typeof AudioContext === 'undefined') return null;
  audio ??= new AudioContext();
  if (audio.state !== 'running') void audio.resume().catch(() => undefined);
  return audio;
}

/** A soft chime, unless the sound is muted. A page that nobody has touched since it was loaded stays silent. */
export function chime(): void {
  const opened = sound.get() ? open() : null;
  if (!opened) return;
  for (const { hertz, atS } of tones) {
    const from = opened.currentTime + atS;
    const oscillator = opened.createOscillator();
    const gain = opened.createGain();
    oscillator.type = 'sine';
    oscillator.frequency.value = hertz;
    gain.gain.setValueAtTime(0, from);
    gain.gain.linearRampToValueAtTime(loudness, from + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.0001, from + fadeS);
    oscillator.connect(gain).connect(opened.destination);
    oscillator.start(from);
    oscillator.stop(from + fadeS);
  }
}
