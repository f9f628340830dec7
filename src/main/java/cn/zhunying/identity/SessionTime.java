package cn.zhunying.identity;

/**
 * How long the session of a request goes on, in seconds.
 *
 * @param idle how long one may do nothing
 * @param rest until that is over, if nothing is done
 * @param left until it ends whatever is done
 */
public record SessionTime(long idle, long rest, long left) {

  /** The attribute of the request that holds it. */
  public static final String ATTRIBUTE = "cn.zhunying.session";
}
