/** Incidents and the one entry that counts. */
@org.springframework.modulith.NamedInterface("incident")
@NullMarked
package cn.zhunying.credit.incident;

import org.jspecify.annotations.NullMarked;
