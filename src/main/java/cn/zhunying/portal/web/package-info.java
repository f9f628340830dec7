/** What the pages of officers ask the server for between two pages. */
@NullMarked
package cn.zhunying.portal.web;

import org.jspecify.annotations.NullMarked;
