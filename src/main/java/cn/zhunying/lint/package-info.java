/**
 * 检查: reads the processes folder like somebody about to put it into force and says everything that
 * is wrong with it, at boot, in the build and on the command line.
 */
@NullMarked
package cn.zhunying.lint;

import org.jspecify.annotations.NullMarked;
