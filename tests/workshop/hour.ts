/** An hour that passes in so many seconds. Moments of it are minutes, 0 to 60. */
export type Hour = {
  /** Which minute it is. */
  minute(): number;
  /** Settles when that minute has come. */
  until(minute: number): Promise<void>;
  /** Settles after so much of the hour. */
  pause(minutes: number): Promise<void>;
};

export function startHour(seconds: number): Hour {
  const began = performance.now();
  const perMinute = (seconds * 1000) / 60;
  const minute = () => (performance.now() - began) / perMinute;
  const pause = (minutes: number) =>
    new Promise<void>((resolve) => setTimeout(resolve, Math.max(0, minutes * perMinute)));
  return { minute, until: (moment) => pause(moment - minute()), pause };
}
