/** What people are told of their personal data. */
@NullMarked
package cn.zhunying.portal.rights;

import org.jspecify.annotations.NullMarked;
