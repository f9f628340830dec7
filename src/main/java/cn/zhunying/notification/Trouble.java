package cn.zhunying.notification;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/**
 * Why a letter was not taken. Never the words of the server or of the exception: they name the
 * address.
 *
 * @param what in Chinese, for the administrator
 * @param ofTheLetter trying again is of no use
 * @param ofTheServer the next letter would meet it too
 */
record Trouble(String what, boolean ofTheLetter, boolean ofTheServer) {

  static final Trouble ADDRESS = new Trouble("邮箱地址不能使用", true, false);

  /** A letter whose key is missing must not keep those behind it from being sent. */
  static final Trouble UNREADABLE = new Trouble("加密的内容或者地址无法读取", true, false);

  static Trouble of(Throwable why) {
    Set<Throwable> all = all(why);
    return all.stream()
        .map(Trouble::known)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElseGet(
            () ->
                all.stream().anyMatch(Trouble::isBrokenOff)
                    ? server("与邮件服务器的连接中断")
                    : new Trouble("邮件没有发出（%s）".formatted(name(why)), false, false));
  }

  private static @Nullable Trouble known(Throwable t) {
    if (t instanceof SMTPAddressFailedException refused) {
      return refusedWith("邮件服务器不收这个地址", refused.getReturnCode());
    }
    if (t instanceof SMTPSenderFailedException refused) {
      return server("邮件服务器不接受发件地址（%d）".formatted(refused.getReturnCode()));
    }
    if (t instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0) {
      return new Trouble("邮件服务器没有收下（%d）".formatted(refused.getReturnCode()), false, false);
    }
    if (t instanceof AuthenticationFailedException) {
      return server("邮件服务器不认账号或者密码");
    }
    if (t instanceof SocketTimeoutException) {
      return server("邮件服务器没有应答");
    }
    return t instanceof MailConnectException ? server("连接不上邮件服务器") : null;
  }

  private static boolean isBrokenOff(Throwable t) {
    return t instanceof IOException || t instanceof SMTPSendFailedException;
  }

  private static Trouble refusedWith(String what, int code) {
    return new Trouble("%s（%d）".formatted(what, code), code >= 500, false);
  }

  private static Trouble server(String what) {
    return new Trouble(what, false, true);
  }

  private static String name(Throwable why) {
    return why.getClass().getSimpleName();
  }

  /** Mail exceptions hang on each other in three ways. The innermost come first. */
  private static Set<Throwable> all(Throwable why) {
    Deque<Throwable> found = new ArrayDeque<>();
    collect(why, found);
    return new LinkedHashSet<>(found);
  }

  private static void collect(@Nullable Throwable why, Deque<Throwable> found) {
    if (why == null || found.contains(why)) {
      return;
    }
    found.addFirst(why);
    collect(why.getCause(), found);
    if (why instanceof MessagingException chained) {
      collect(chained.getNextException(), found);
    }
    if (why instanceof MailSendException several) {
      for (Exception one : several.getMessageExceptions()) {
        collect(one, found);
      }
    }
  }
}
