package cn.zhunying.commitment.publication;

import cn.zhunying.border.TextRule;
import cn.zhunying.catalogue.Items;
import cn.zhunying.commitment.publication.PublishedCommitment.Promise;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 将企业承诺内容向社会公开 (渝府发〔2021〕2号 二（二）3), as the notice before signing says it is. */
@Service
public class PublishedCommitments {

  /**
   * What is looked for; nothing means all.
   *
   * @param q part of an enterprise's name, or a whole code
   * @param item code of an item
   */
  public record Asked(String q, String item) {

    public static final Asked ALL = new Asked("", "");

    public static Asked of(@Nullable String q, @Nullable String item) {
      return new Asked(
          Objects.requireNonNullElse(TextRule.WORD.clean(q), ""),
          Objects.requireNonNullElse(item, ""));
    }
  }

  /**
   * A page of what was promised.
   *
   * @param commitments newest first
   * @param page from 0
   * @param more whether another page follows
   */
  public record Page(List<PublishedCommitment> commitments, int page, boolean more) {}

  private final PublicationTable table;
  private final Items items;

  PublishedCommitments(PublicationTable table, Items items) {
    this.table = table;
    this.items = items;
  }

  /** So many of them, newest first, after the first {@code from}. */
  @Transactional(readOnly = true)
  public List<PublishedCommitment> rows(Asked asked, long from, int most) {
    return table.page(asked.q(), asked.item(), most, from).stream().map(this::published).toList();
  }

  /** By the number it is published under. */
  @Transactional(readOnly = true)
  public Optional<PublishedCommitment> find(String number) {
    return table.find(number).map(this::published);
  }

  private PublishedCommitment published(PublicationTable.Row row) {
    return new PublishedCommitment(
        row.number(),
        row.subject(),
        row.uscc(),
        items.find(row.item()).map(i -> i.title(row.action())).orElse(row.item()),
        row.action(),
        row.signedOn(),
        state(row.state()),
        row.clauses().stream().map(Promise::of).toList());
  }

  private static String state(String kept) {
    return switch (kept) {
      case "signed" -> "待核查";
      case "fulfilled" -> "已履行";
      default -> "核查中";
    };
  }
}
