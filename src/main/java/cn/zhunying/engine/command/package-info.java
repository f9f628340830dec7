/** What stands around every command the engine carries out. */
@NullMarked
package cn.zhunying.engine.command;

import org.jspecify.annotations.NullMarked;
