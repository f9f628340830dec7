package cn.zhunying.lint;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.catalogue.ItemFile;
import cn.zhunying.catalogue.ItemSteps;
import cn.zhunying.engine.deploy.ProcessSteps;
import cn.zhunying.engine.deploy.ProcessSteps.Step;
import cn.zhunying.lint.file.Diagram;
import cn.zhunying.lint.file.ProcessFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;

/** Every process as a picture with its clauses, in the documentation, as the files are today. */
class GalleryTest {

  private static final Path DOCS = Path.of("src/docs");
  private static final Path MADE = Path.of("target/docs");

  @Test
  void showsEveryProcessAsItIs() throws IOException {
    Map<String, String> made = made();
    List<String> differing = new ArrayList<>();
    for (Map.Entry<String, String> one : made.entrySet()) {
      Path file = MADE.resolve(one.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, one.getValue());
      Path kept = DOCS.resolve(one.getKey());
      if (!Files.exists(kept) || !Files.readString(kept).equals(one.getValue())) {
        differing.add(one.getKey());
      }
    }
    assertThat(differing)
        .as("the gallery is out of date: cp -r target/docs/gallery* src/docs/")
        .isEmpty();
    try (Stream<Path> kept = Files.list(DOCS.resolve("gallery"))) {
      assertThat(kept.map(f -> "gallery/" + f.getFileName()))
          .as("pictures of processes that are no more: delete them")
          .allMatch(made::containsKey);
    }
  }

  private static Map<String, String> made() {
    ProcessFiles files = ProcessFiles.in(Path.of("processes"));
    Map<String, String> made = new TreeMap<>();
    StringBuilder page = new StringBuilder("# 流程图集\n\n由测试按 `processes/` 里的流程图生成，请勿手改。\n");
    Map<String, Diagram> diagrams = new TreeMap<>();
    files.ending(".bpmn").stream()
        .map(file -> new Diagram(file, Bpmn.readModelFromStream(in(files, file))))
        .filter(d -> !d.isPattern())
        .forEach(d -> diagrams.put(d.file(), d));
    for (Diagram d : diagrams.values()) {
      made.put("gallery/" + d.id() + ".svg", Picture.of(d));
      ProcessSteps said = said(files, d, diagrams.values());
      page.append("\n## %s\n\n`%s`\n\n".formatted(said.process().name(), d.file()))
          .append(text(said.process()))
          .append("\n\n![%s](gallery/%s.svg)\n\n".formatted(said.process().name(), d.id()))
          .append("| 步骤 | 内容和依据 |\n|---|---|\n");
      for (Step step : said.steps()) {
        page.append("| %s | %s |\n".formatted(step.name(), text(step)));
      }
    }
    made.put("gallery.md", page.toString());
    return made;
  }

  /** What all items share as it stands; an item's own diagrams with its own grounds. */
  private static ProcessSteps said(ProcessFiles files, Diagram d, Collection<Diagram> all) {
    String terms = "processes/items/%s/item.yaml".formatted(d.folder());
    return files.all().containsKey(terms)
        ? ItemSteps.of(
                ItemFile.examine(files.text(terms), terms, d.folder(), files.defaults()).item(),
                id ->
                    all.stream().filter(one -> one.id().equals(id)).findFirst().map(Diagram::steps))
            .get(d.id())
        : d.steps();
  }

  private static String text(Step step) {
    return step.text() + "依据：" + step.clause();
  }

  private static ByteArrayInputStream in(ProcessFiles files, String file) {
    return new ByteArrayInputStream(files.all().get(file));
  }
}
