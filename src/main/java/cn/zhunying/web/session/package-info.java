/** Sessions that survive what happens to them: two requests at once, a version that has gone. */
@NullMarked
package cn.zhunying.web.session;

import org.jspecify.annotations.NullMarked;
