/** The API of versions. */
package cn.zhunying.catalogue.web;
