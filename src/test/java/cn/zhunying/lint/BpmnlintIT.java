package cn.zhunying.lint;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.lint.file.ProcessFiles;
import cn.zhunying.support.Npm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What modelers check too: bpmnlint, recommended and for Camunda 7.24. It needs npm and its
 * registry; where they are not, it is skipped and says so.
 */
class BpmnlintIT {

  @Test
  void findsNothingInAnyDiagram() throws Exception {
    Npm bpmnlint = Npm.installed(Path.of("src/test/bpmnlint"));
    List<String> check = new ArrayList<>(List.of("node", "node_modules/bpmnlint/bin/bpmnlint.js"));
    ProcessFiles.in(Path.of("processes"))
        .ending(".bpmn")
        .forEach(file -> check.add(Path.of(file).toAbsolutePath().toString()));

    Npm.Run found = bpmnlint.run(check);

    assertThat(found.code()).as(found.output()).isZero();
  }
}
