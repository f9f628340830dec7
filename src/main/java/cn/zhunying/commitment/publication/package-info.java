/** 承诺公开: what was promised, for everybody to see (渝府发〔2021〕2号 二（二）3). */
@org.springframework.modulith.NamedInterface("publication")
@NullMarked
package cn.zhunying.commitment.publication;

import org.jspecify.annotations.NullMarked;
