/** The terms as applicants read them. */
@org.springframework.modulith.NamedInterface("guide")
@NullMarked
package cn.zhunying.catalogue.guide;

import org.jspecify.annotations.NullMarked;
