/** what is printed of a licence. */
@org.springframework.modulith.NamedInterface("paper")
@NullMarked
package cn.zhunying.licence.paper;

import org.jspecify.annotations.NullMarked;
