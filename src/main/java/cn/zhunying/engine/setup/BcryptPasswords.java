package cn.zhunying.engine.setup;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Passwords of accounts as bcrypt, which salts by itself. */
final class BcryptPasswords implements PasswordEncryptor {

  private final BCryptPasswordEncoder bcrypt;

  /**
   * @param strength the logarithm of the rounds; passwords kept with another one stay good
   */
  BcryptPasswords(int strength) {
    bcrypt = new BCryptPasswordEncoder(strength);
  }

  @Override
  public String encrypt(String password) {
    return bcrypt.encode(password);
  }

  @Override
  public boolean check(String password, String encrypted) {
    return bcrypt.matches(password, encrypted);
  }

  @Override
  public String hashAlgorithmName() {
    return "bcrypt";
  }
}
