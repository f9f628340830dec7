package cn.zhunying.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
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
    for (String file : files.ending(".bpmn")) {
      Diagram d =
          new Diagram(
              file, Bpmn.readModelFromStream(new ByteArrayInputStream(files.all().get(file))));
      made.put("gallery/" + d.id() + ".svg", Picture.of(d));
      Process process = d.the(Process.class).iterator().next();
      page.append("\n## %s\n\n`%s`\n\n".formatted(process.getName(), file))
          .append(text(process))
          .append("\n\n![%s](gallery/%s.svg)\n\n".formatted(process.getName(), d.id()))
          .append("| 步骤 | 内容和依据 |\n|---|---|\n");
      for (Activity step : d.the(Activity.class)) {
        page.append("| %s | %s |\n".formatted(step.getName(), text(step)));
      }
    }
    made.put("gallery.md", page.toString());
    return made;
  }

  private static String text(BaseElement element) {
    return element.getDocumentations().iterator().next().getTextContent().strip();
  }
}
