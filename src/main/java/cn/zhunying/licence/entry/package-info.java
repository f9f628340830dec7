/** What stands with a licence beside what it says: filings and consents. */
@org.springframework.modulith.NamedInterface("entry")
@NullMarked
package cn.zhunying.licence.entry;

import org.jspecify.annotations.NullMarked;
