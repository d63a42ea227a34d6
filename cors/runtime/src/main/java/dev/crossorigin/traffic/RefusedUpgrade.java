package dev.crossorigin.traffic;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;

/**
 * Closes a connection after a refused {@code Upgrade: h2c}, as the answer says. Vert.x up to 4.5.27
 * leaves it open, and never frees the body that such a request has.
 */
final class RefusedUpgrade extends ChannelInboundHandlerAdapter {

    /** Names of Vert.x: what decides on upgrades, and what serves requests once there are any. */
    private static final String DECIDING = "h2c";

    private static final String SERVING = "handler";

    private boolean refused;

    private RefusedUpgrade() {}

    /** To be called before the first bytes of a connection are read. */
    static void watch(ChannelPipeline pipeline) {
        // By the time this reads anything, Vert.x has told HTTP/1 from HTTP/2.
        pipeline.addLast(
                new ChannelInboundHandlerAdapter() {
                    @Override
                    public void channelRead(ChannelHandlerContext context, Object bytes) {
                        if (context.pipeline().get(DECIDING) != null) {
                            context.pipeline()
                                    .addBefore(DECIDING, "refused-upgrade", new RefusedUpgrade());
                        }
                        context.pipeline().remove(this);
                        context.fireChannelRead(bytes);
                    }
                });
    }

    static boolean isHttp2(ChannelPipeline pipeline) {
        return pipeline.get(SERVING) != null && pipeline.get("httpDecoder") == null;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (refused) {
            ReferenceCountUtil.release(message);
            return;
        }
        context.fireChannelRead(message);
        if (message instanceof HttpRequest && context.pipeline().get(SERVING) == null) {
            refused = true;
            context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
        } else if (context.pipeline().get(DECIDING) == null && !context.isRemoved()) {
            // After an accepted upgrade Vert.x has removed this one, too.
            context.pipeline().remove(this);
        }
    }
}
