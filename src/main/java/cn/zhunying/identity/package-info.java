/** Who people are: accounts, roles, bureaus and their jurisdictions, and one sign-on for all. */
@NullMarked
package cn.zhunying.identity;

import org.jspecify.annotations.NullMarked;
