/** Pages laid out as PDF, with the fonts they are printed in. */
package cn.zhunying.documents.pdf;
