package cn.zhunying.documents;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.zhunying.documents.IssueDocument.Issuer;
import org.junit.jupiter.api.Test;

class IssuerTest {

  @Test
  void regionIsPartOfNumbersAndHasSixDigits() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Issuer("some", "某局", "5001", "某人社"))
        .withMessageContaining("5001");
  }
}
