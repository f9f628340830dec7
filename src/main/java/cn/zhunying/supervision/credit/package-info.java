/** What findings and decisions mean for the credit record, by the hooks of the duty's own terms. */
@org.springframework.modulith.NamedInterface("credit")
@NullMarked
package cn.zhunying.supervision.credit;

import org.jspecify.annotations.NullMarked;
