package cn.zhunying.notification;

import cn.zhunying.privacy.PersonalDataCipher;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands one letter to the mail server. */
@Component
class Postman {

  private final ObjectProvider<JavaMailSender> sender;
  private final PersonalDataCipher cipher;
  private final InternetAddress from;

  Postman(
      ObjectProvider<JavaMailSender> sender,
      PersonalDataCipher cipher,
      @Value("${zhunying.mail.from}") String from)
      throws MessagingException {
    this.sender = sender;
    this.cipher = cipher;
    this.from = new InternetAddress(from);
  }

  boolean isThere() {
    return sender.getIfAvailable() != null;
  }

  /** Empty when the server has taken it. */
  Optional<Trouble> deliver(Letter letter) {
    if (letter.body() == null) {
      return Optional.of(Trouble.UNREADABLE);
    }
    if (letter.recipient() == null) {
      return Optional.of(Trouble.ADDRESS);
    }
    Optional<String> address;
    try {
      address = MailAddress.canonical(cipher.decrypt(letter.recipient(), letter.place()));
    } catch (IllegalStateException unreadable) {
      return Optional.of(Trouble.UNREADABLE);
    }
    if (address.isEmpty()) {
      return Optional.of(Trouble.ADDRESS);
    }
    try {
      JavaMailSender mail = sender.getObject();
      mail.send(written(mail.createMimeMessage(), letter, address.get()));
      return Optional.empty();
    } catch (MailException | MessagingException e) {
      return Optional.of(Trouble.of(e));
    }
  }

  /** The same name each time it is sent, so that a mailbox which got it twice shows it once. */
  private MimeMessage written(MimeMessage message, Letter letter, String address)
      throws MessagingException {
    MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
    helper.setFrom(from);
    helper.setTo(new InternetAddress(address, true));
    helper.setSubject(letter.subject());
    helper.setText(letter.body());
    message.setHeader(
        "Message-ID",
        "<zhunying.%d.%d@%s>"
            .formatted(letter.id(), letter.createdAt().toEpochMilli(), domain(from)));
    return message;
  }

  private static String domain(InternetAddress address) {
    return address.getAddress().substring(address.getAddress().indexOf('@') + 1);
  }
}
