/** What is said to whoever comes too late. */
@NamedInterface("late")
@NullMarked
package cn.zhunying.web.late;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
