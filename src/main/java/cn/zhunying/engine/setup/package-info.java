/** How the engine is set up. */
@org.springframework.modulith.NamedInterface("setup")
package cn.zhunying.engine.setup;
