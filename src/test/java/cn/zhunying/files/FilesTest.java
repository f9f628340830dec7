package cn.zhunying.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** F25: a name for what reads RFC 5987, and a clean one for what does not. */
class FilesTest {

  @ParameterizedTest
  @CsvSource({
    "准予行政许可决定书-XJ-5001032026000012.pdf, XJ-5001032026000012.pdf",
    "营业执照.pdf, file.pdf",
    "a\"b;c.PNG, a-b-c.PNG",
    "无扩展名, file",
    "..., file",
  })
  void everyNameHasAPlainOne(String name, String plain) {
    assertThat(Files.disposition(name)).startsWith("inline; filename=\"" + plain + "\"; ");
  }

  @Test
  void theNameItselfIsKept() {
    String header =
        Files.inline("准予 决定书(1).pdf", "application/pdf", new byte[0])
            .getHeaders()
            .getFirst(HttpHeaders.CONTENT_DISPOSITION);

    assertThat(header).doesNotContain("=?").matches("\\p{ASCII}+");
    assertThat(ContentDisposition.parse(header).getFilename()).isEqualTo("准予 决定书(1).pdf");
  }
}
