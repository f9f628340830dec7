/** What officers are told in the application, in the words of {@code processes/notices}. */
@NullMarked
@NamedInterface("officer")
package cn.zhunying.notification.officer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
