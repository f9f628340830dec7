/** The calendar of points: months, ends of cycles, 公示 and publication (渝人社发〔2021〕58号 第五章). */
@org.springframework.modulith.NamedInterface("season")
@NullMarked
package cn.zhunying.credit.season;

import org.jspecify.annotations.NullMarked;
