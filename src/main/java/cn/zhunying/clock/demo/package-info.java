/** The clock of the demo and what comes due when it is moved. */
@org.springframework.modulith.NamedInterface("demo")
@NullMarked
package cn.zhunying.clock.demo;

import org.jspecify.annotations.NullMarked;
