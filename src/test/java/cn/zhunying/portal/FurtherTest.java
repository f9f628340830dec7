package cn.zhunying.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Scale 5: a list goes on after its last row. */
class FurtherTest {

  @Test
  void aPageThatIsNotFullIsTheLast() {
    Further<String> page = Further.read(rows(Further.SIZE), null, r -> r);
    assertThat(page.rows()).hasSize(Further.SIZE);
    assertThat(page.next()).isNull();
    assertThat(page.begun()).isFalse();
  }

  @Test
  void theRowTooManyIsNotShownAndTellsThatThereAreOthers() {
    Further<String> page = Further.read(rows(Further.MOST), "row0", r -> r);
    assertThat(page.rows()).hasSize(Further.SIZE);
    assertThat(page.next()).isEqualTo("row" + Further.SIZE);
    assertThat(page.begun()).isTrue();
  }

  private static List<String> rows(int n) {
    return IntStream.rangeClosed(1, n).mapToObj(i -> "row" + i).toList();
  }
}
