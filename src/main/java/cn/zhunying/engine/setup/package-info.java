/** How the engine is set up. */
package cn.zhunying.engine.setup;
