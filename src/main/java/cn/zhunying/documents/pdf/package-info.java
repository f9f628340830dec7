/** Pages laid out as PDF, with the fonts they are printed in. */
@NullMarked
package cn.zhunying.documents.pdf;

import org.jspecify.annotations.NullMarked;
