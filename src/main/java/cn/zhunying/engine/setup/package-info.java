/** How the engine is set up. */
@org.springframework.modulith.NamedInterface("setup")
@NullMarked
package cn.zhunying.engine.setup;

import org.jspecify.annotations.NullMarked;
