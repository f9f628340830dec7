package cn.zhunying.commitment.publication;

import cn.zhunying.catalogue.Items;
import cn.zhunying.commitment.publication.PublishedCommitment.Promise;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 将企业承诺内容向社会公开 (渝府发〔2021〕2号 二（二）3), as the notice before signing says it is. */
@Service
public class PublishedCommitments {

  public static final int PAGE = 20;

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

  /**
   * @param page from 0
   */
  @Transactional(readOnly = true)
  public Page page(int page) {
    int asked = Math.max(0, page);
    List<PublishedCommitment> rows = rows((long) asked * PAGE, PAGE + 1);
    return new Page(rows.stream().limit(PAGE).toList(), asked, rows.size() > PAGE);
  }

  /** The same by rows, newest first: so many of them after the first {@code from}. */
  @Transactional(readOnly = true)
  public List<PublishedCommitment> rows(long from, int most) {
    return table.page(most, from).stream().map(this::published).toList();
  }

  private PublishedCommitment published(PublicationTable.Row row) {
    return new PublishedCommitment(
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
