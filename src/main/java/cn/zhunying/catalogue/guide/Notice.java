package cn.zhunying.catalogue.guide;

import static java.util.Objects.requireNonNull;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.Cited;
import cn.zhunying.catalogue.terms.commitment.CommitmentTerms;
import cn.zhunying.catalogue.terms.material.Material;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;

/**
 * 一次性告知: everything that must be told before an applicant commits (渝府办发〔2021〕23号 三（二）；人社部发〔2021〕43号
 * 全国方案第三项·办理程序2), composed from the item's terms.
 *
 * @param version the version of the terms it was composed from
 */
public record Notice(
    String item,
    String name,
    String version,
    List<Section> sections,
    List<CommitmentClause> clauses) {

  /**
   * What is told about one matter.
   *
   * @param title the matter
   * @param lines in the order they are told
   */
  @Schema(name = "NoticeSection")
  public record Section(String title, List<Line> lines) {}

  /**
   * One thing that is told.
   *
   * @param text what
   * @param clause what it rests on
   */
  @Schema(name = "NoticeLine")
  public record Line(String text, String clause) {}

  public static Notice of(Item item, String version) {
    CommitmentTerms terms = item.commitment();
    List<Section> sections =
        List.of(
            new Section("许可事项", List.of(new Line(item.name(), requireNonNull(terms).typeClause()))),
            new Section("设定依据", cited(item.legalBasis())),
            new Section(
                "许可条件",
                item.conditions().stream().map(c -> new Line(c.text(), c.clause())).toList()),
            new Section("材料要求", materials(item)),
            new Section("承诺方式", List.of(new Line(terms.way(), terms.wayClause()))),
            new Section("不实承诺的法律责任", cited(terms.liability())),
            new Section(
                "行政机关的核查权力",
                List.of(
                    new Line(terms.power().text(), terms.power().clause()),
                    new Line(
                        "核查方式：" + terms.verification().method(), terms.verification().clause()))),
            new Section("承诺书的公开", published(terms)),
            new Section("事后监管措施", cited(item.supervision().measures())));
    return new Notice(item.code(), item.name(), version, sections, CommitmentClause.of(item));
  }

  private static List<Line> published(CommitmentTerms terms) {
    Line how = new Line(terms.publication().text(), terms.publication().clause());
    return terms.publishedUntil() == null
        ? List.of(how)
        : List.of(how, new Line(terms.publishedUntil().text(), terms.publishedUntil().clause()));
  }

  private static List<Line> cited(List<Cited> all) {
    return all.stream().map(c -> new Line(c.text(), c.clause())).toList();
  }

  private static List<Line> materials(Item item) {
    return Stream.of(item.materials().commitment())
        .flatMap(List::stream)
        .map(m -> new Line(m.name() + how(m), m.clause()))
        .toList();
  }

  private static String how(Material m) {
    return switch (m.origin()) {
      case form -> "（按填写内容自动生成，无须另交）";
      case commitment -> "（签署时自动生成）";
      case shared -> "（通过数据共享获取，无须提交）";
      case upload -> m.required() ? "" : "（选交）";
    };
  }
}
