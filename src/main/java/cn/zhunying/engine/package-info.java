/** The embedded Camunda engine: its set-up, its clock, its accounts, and the fence around it. */
@NullMarked
package cn.zhunying.engine;

import org.jspecify.annotations.NullMarked;
