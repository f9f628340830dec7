/** The API of the catalogue, and of its versions. */
package cn.zhunying.catalogue.web;
