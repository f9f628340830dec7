package cn.zhunying.web;

import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Which part of a list is asked for. One row more than fits is read, which tells whether there is
 * another page without counting them all.
 *
 * @param page from 0 to {@value #LAST}
 * @param size rows a page, 1 to {@value #MOST}
 */
public record Paging(int page, int size) {

  public static final int MOST = 200;

  /** Nobody pages further; whoever wants more narrows the list. */
  private static final int LAST = 10_000;

  /** The rows of a page when nobody says how many, as annotations need it. */
  public static final String USUAL = "50";

  /** Where a page of a list begins, and whether another follows. */
  public record Page<T>(List<T> rows, boolean more, Paging paging) {

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
      return new Page<>(rows.stream().<R>map(change).toList(), more, paging);
    }
  }

  /** Refused below the first page, and beyond the bounds of a page. */
  public static Outcome<Paging> of(int page, int size) {
    if (page < 0 || page > LAST) {
      return Outcome.refused(Refusal.form("page-number", "page", String.valueOf(LAST)));
    }
    return size < 1 || size > MOST
        ? Outcome.refused(
            Refusal.form(
                "page-size-out-of-range", "size", String.valueOf(size), String.valueOf(MOST)))
        : Outcome.done(new Paging(page, size));
  }

  /** A page for people: an address nobody could have followed leads to the nearest there is. */
  public static Paging shown(int page) {
    return new Paging(Math.min(Math.max(0, page), LAST), Integer.parseInt(USUAL));
  }

  /** Rows to skip. */
  public long from() {
    return (long) page * size;
  }

  /** Rows to read. */
  public int most() {
    return size + 1;
  }

  /** The page, of at most {@link #most} rows read from {@link #from} on. */
  public <T> Page<T> read(List<T> rows) {
    boolean more = rows.size() > size;
    return new Page<>(more ? rows.subList(0, size) : rows, more, this);
  }

  /** The page of a list that is at hand as a whole. */
  public <T> Page<T> of(Collection<T> all) {
    return read(all.stream().skip(from()).limit(most()).toList());
  }
}
