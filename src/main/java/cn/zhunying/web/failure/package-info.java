/** What is answered when something breaks that nobody planned for, wherever it breaks. */
@NullMarked
package cn.zhunying.web.failure;

import org.jspecify.annotations.NullMarked;
