package cn.zhunying.notification;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one judge of mail addresses, for the form and for the sending: what it lets through reaches
 * exactly the mailbox that was written, at any mail server (RFC 5321, 5322).
 */
public final class MailAddress {

  private static final int LONGEST = 254;

  /** Plain words joined by single dots: no quotes, comments, lists, or letters beyond ASCII. */
  private static final Pattern LOCAL =
      Pattern.compile("(?=.{1,64}$)[\\w!#$%&'*+/=?^`{|}~-]+(\\.[\\w!#$%&'*+/=?^`{|}~-]+)*");

  /** At least two labels, the last one not a number: no bare host, no address of a machine. */
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?i)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(?=.*[a-z])[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  /** What a domain may be written with before it is turned into {@code xn--}. */
  private static final Pattern WRITTEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}.。-]+");

  private MailAddress() {}

  /** The address as it goes to the mail server, its domain in ASCII; empty when it is none. */
  public static Optional<String> canonical(@Nullable String written) {
    if (written == null || written.length() > LONGEST) {
      return Optional.empty();
    }
    int at = written.indexOf('@');
    if (at < 0 || !LOCAL.matcher(written.substring(0, at)).matches()) {
      return Optional.empty();
    }
    return domain(written.substring(at + 1))
        .map(domain -> written.substring(0, at) + "@" + domain)
        .filter(address -> address.length() <= LONGEST);
  }

  private static Optional<String> domain(String written) {
    if (!WRITTEN.matcher(written).matches()) {
      return Optional.empty();
    }
    try {
      String ascii = IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES);
      return Optional.of(ascii).filter(domain -> DOMAIN.matcher(domain).matches());
    } catch (IllegalArgumentException notADomain) {
      return Optional.empty();
    }
  }
}
