/** The files a check looks at: as text, and as diagrams. */
@NullMarked
package cn.zhunying.lint.file;

import org.jspecify.annotations.NullMarked;
