package cn.zhunying.subject;

/** 公民身份号码: 17 digits and a check character (GB 11643-1999). */
public final class IdNumber {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK = "10X98765432";

  private IdNumber() {}

  public static boolean isValid(String number) {
    if (number == null || !number.matches("[1-9]\\d{16}[0-9X]")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (number.charAt(i) - '0') * WEIGHTS[i];
    }
    return number.charAt(17) == CHECK.charAt(sum % 11);
  }
}
