import { execFileSync } from 'node:child_process';
import {
  closeSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Whether a small disk can be made and mounted here; root alone is not enough in many containers. */
export function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'mentoriroda-mount-'));
  try {
    const image = join(folder, 'image');
    writeFileSync(image, '');
    truncateSync(image, 4 * 1024 * 1024);
    execFileSync('mkfs.ext4', ['-q', '-F', image], { stdio: 'ignore' });
    execFileSync('mount', ['-o', 'loop', image, folder], { stdio: 'ignore' });
    execFileSync('umount', [folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A disk of its own: an ext4 file system in a file. What the file holds is what the disk would hold when the power goes. */
export class Disk {
  readonly image: string;
  readonly place: string;
  private isMounted = false;

  constructor(image: string, place: string) {
    this.image = image;
    this.place = place;
  }

  static make(image: string, place: string, megabytes: number): Disk {
    writeFileSync(image, '');
    truncateSync(image, megabytes * 1024 * 1024);
    execFileSync('mkfs.ext4', ['-q', '-F', '-m', '0', image]);
    const disk = new Disk(image, place);
    disk.mount();
    return disk;
  }

  /** `commit`: the file system writes by itself only after so many seconds, so that whoever does not flush loses. */
  mount(): void {
    mkdirSync(this.place, { recursive: true });
    execFileSync('mount', ['-o', 'loop,commit=300', this.image, this.place]);
    this.isMounted = true;
  }

  /** The disk as it is at this moment, without anything the system still holds in memory. */
  copyTo(image: string, place: string): Disk {
    copyFileSync(this.image, image);
    return new Disk(image, place);
  }

  get free(): number {
    const { bavail, bsize } = statfsSync(this.place);
    return bavail * bsize;
  }

  /** Fills it up with a file until only so many bytes are left. */
  fill(left: number): void {
    const file = openSync(join(this.place, 'filling'), 'w');
    let size = 1024 * 1024;
    try {
      while (size >= 4096) {
        if (this.free - size < left) size /= 2;
        else {
          try {
            writeSync(file, Buffer.alloc(size, 1));
          } catch {
            size /= 2;
          }
        }
      }
    } finally {
      closeSync(file);
    }
  }

  empty(): void {
    rmSync(join(this.place, 'filling'), { force: true });
  }

  /** A process that has just been killed may hold it for a moment. */
  async remove(): Promise<void> {
    for (let turn = 1; this.isMounted; turn += 1) {
      try {
        execFileSync('umount', [this.place], { stdio: 'pipe' });
        this.isMounted = false;
      } catch (error) {
        if (turn === 50) throw error;
        await wait(100);
      }
    }
    rmSync(this.image, { force: true });
  }
}
