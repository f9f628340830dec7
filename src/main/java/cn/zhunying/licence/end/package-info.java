/** How licences end, are renewed and fall, without being asked for. */
@org.springframework.modulith.NamedInterface("end")
@NullMarked
package cn.zhunying.licence.end;

import org.jspecify.annotations.NullMarked;
