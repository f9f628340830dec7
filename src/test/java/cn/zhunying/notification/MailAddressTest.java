package cn.zhunying.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** F4, F5, M10: what is taken at the form is what the mail server is asked to deliver to. */
class MailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name@example.com",
        "first.last+permit@mail.example.com.cn",
        "o'neil_1-2@x.cn",
        "a@1.cn"
      })
  void aPlainAddressGoesOutAsItWasWritten(String written) throws AddressException {
    assertThat(MailAddress.canonical(written)).contains(written);
    assertThat(InternetAddress.parse(written, true)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "a@例子.中国, a@xn--fsqu00a.xn--fiqs8s",
    "a@例子。cn, a@xn--fsqu00a.cn",
    "a@bücher.example, a@xn--bcher-kva.example",
  })
  void aDomainInOtherLettersIsTurnedIntoAscii(String written, String sent) {
    assertThat(MailAddress.canonical(written)).contains(sent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "name",
        "@x.cn",
        "name@",
        "用户@example.com",
        "a..b@x.cn",
        ".a@x.cn",
        "a.@x.cn",
        "a;b@x.cn",
        "a,b@x.cn",
        "a@x.cn,b@x.cn",
        "a@x.cn;b@x.cn",
        "a@b@x.cn",
        "\"a b\"@x.cn",
        "\"a\"@x.cn",
        "a\\@x.cn",
        "x<script>@example.com",
        "Name <a@x.cn>",
        "<a@x.cn>",
        "a(c)@x.cn",
        "a b@x.cn",
        " a@x.cn",
        "a@x.cn ",
        "a@x.cn\n",
        "a@x.cn\r\nBcc: b@x.cn",
        "a\u200b@x.cn",
        "a@x\u200b.cn",
        "a@x\u00a0.cn",
        "a@localhost",
        "a@127.0.0.1",
        "a@[127.0.0.1]",
        "a@x..cn",
        "a@.x.cn",
        "a@x.cn.",
        "a@-x.cn",
        "a@x-.cn",
        "a@x_y.cn",
        "a@x.😀",
        "a@x.123",
        "ａ@x.cn",
      })
  void whatNoServerTakesOrAnotherMailboxWouldGetIsNoAddress(String written) {
    assertThat(MailAddress.canonical(written)).isEmpty();
  }

  @Test
  void lengthsEndWhereTheStandardSays() {
    assertThat(MailAddress.canonical("a".repeat(64) + "@x.cn")).isPresent();
    assertThat(MailAddress.canonical("a".repeat(65) + "@x.cn")).isEmpty();
    String domain = ("b".repeat(60) + ".").repeat(3) + "cn";
    assertThat(MailAddress.canonical("a".repeat(254 - 1 - domain.length()) + "@" + domain))
        .isEmpty();
    assertThat(MailAddress.canonical("a".repeat(60) + "@" + domain)).isPresent();
    assertThat(MailAddress.canonical("a@" + "例".repeat(60) + "." + "例".repeat(60) + ".cn"))
        .as("too long once it is in ASCII")
        .isEmpty();
    assertThat(MailAddress.canonical(null)).isEmpty();
  }
}
