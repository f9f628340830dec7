/** Deployments, definitions and decision tables. */
@org.springframework.modulith.NamedInterface("deploy")
@NullMarked
package cn.zhunying.engine.deploy;

import org.jspecify.annotations.NullMarked;
