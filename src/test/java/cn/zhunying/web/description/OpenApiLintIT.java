package cn.zhunying.web.description;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.support.Npm;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What people's tools ask of a description: Spectral with its rules for OpenAPI. It needs npm and
 * its registry; where they are not, it is skipped and says so.
 */
class OpenApiLintIT {

  private static final String DESCRIPTION =
      Path.of("src/docs/openapi.json").toAbsolutePath().toString();

  @Test
  void findsNothingInTheDescription() throws Exception {
    Npm spectral = Npm.installed(Path.of("src/test/openapi-lint"));

    Npm.Run found =
        spectral.run(
            List.of(
                "node",
                "node_modules/@stoplight/spectral-cli/dist/index.js",
                "lint",
                "--ruleset",
                ".spectral.yaml",
                "--fail-severity=warn",
                DESCRIPTION));

    assertThat(found.code()).as(found.output()).isZero();
  }
}
