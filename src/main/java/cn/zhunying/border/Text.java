package cn.zhunying.border;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a text of a request may be. One that says nothing is a line. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Text {

  TextRule value() default TextRule.LINE;

  /** What people call it; empty for its name in the request. */
  String label() default "";
}
