import { phoneticName, readPhone, type SubjectId, type VolunteerId } from '#kernel';
import { type Tx, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { Volunteers } from '../db/volunteers.repository.ts';

const MOST_WORDS = 8;
const MOST_MEANT = 20;
/** These say of nobody who it is. */
const particles = new Set('van der den de het ten ter du le la'.split(' '));

/** Who is meant by words such as «mijn zus Els Maes» or by a number. */
@Injectable()
export class VolunteersNamed {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly volunteers: Volunteers,
    private readonly vault: Vault,
  ) {}

  /**
   * By line: everybody of that number, or with two of the words at least in one name. Where several are called
   * so, it is all of them. Words that nobody is called are passed over. In the order of their ids.
   */
  run(lines: readonly string[]): Promise<VolunteerId[]> {
    return this.unitOfWork.run(async (tx) => {
      const ids = new Set<VolunteerId>();
      for (const line of lines) {
        const subjects = await this.subjectsOf(tx, line);
        const page = { skip: 0, take: MOST_MEANT };
        const [rows] = await this.volunteers.page(tx, { subjects }, page);
        rows.forEach(({ id }) => ids.add(id));
      }
      return [...ids].toSorted();
    });
  }

  private subjectsOf(tx: Tx, line: string): Promise<SubjectId[]> {
    const phone = readPhone(line)?.number;
    return phone === undefined ? this.called(tx, line) : this.vault.find(tx, 'phone', phone);
  }

  private async called(tx: Tx, words: string): Promise<SubjectId[]> {
    const heard = new Set(
      words
        .toLowerCase()
        .split(/[\s\-',]+/u)
        .filter((word) => !particles.has(word))
        .slice(0, MOST_WORDS)
        .map(phoneticName)
        .filter((word) => word !== ''),
    );
    const times = new Map<SubjectId, number>();
    for (const word of heard) {
      for (const subject of await this.vault.find(tx, 'volunteer_name', word)) {
        times.set(subject, (times.get(subject) ?? 0) + 1);
      }
    }
    return [...times].flatMap(([subject, count]) => (count > 1 ? [subject] : []));
  }
}
