package cn.zhunying.law;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.regex.Pattern;

/**
 * A well-formed citation: full document number (or the law's name) + clause, several joined by "；",
 * e.g. {@code 渝府办发〔2021〕23号 三（二）；人社部发〔2021〕43号 全国方案第三项}. Absent values pass: combine with NotBlank
 * where needed.
 */
@Documented
@Constraint(validatedBy = Citation.Check.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface Citation {

  String message() default "引用须写全文号（或法律名称）+ 条款，多处用“；”分开，例如：渝府办发〔2021〕23号 三（二）";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  final class Check implements ConstraintValidator<Citation, String> {

    private static final Pattern ONE =
        Pattern.compile(
            "(?:\\p{IsHan}+〔\\d{4}〕\\d+号|国务院令第\\d+号|\\p{IsHan}+(?:法|条例|规定|办法)(?:（\\d{4}修订）)?) .+");

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
      if (value == null) {
        return true;
      }
      for (String one : value.split("；")) {
        if (!ONE.matcher(one.strip()).matches()) {
          return false;
        }
      }
      return true;
    }
  }
}
